import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import { addLocation, sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { newerFile, previewed, renew, revoked, tokenRow } from "#tests/support/renewal-story.ts";

let world: LicenseWorld;
beforeAll(async () => void (world = await licenseWorld()));
afterAll(() => world.close());

const assets = [{ adamId: "361309726", total: 20 }];
const refusalOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error("It was not refused.", { cause: error });
  return { reason: error.reason, ...error.facts };
};

/** What a renewal may change of a token, by column; everything else stays. */
const changed = [
  "secret", "fingerprint", "secretVersion", "expiresAt", "refusalKind", "refusalNumber", "refusedAt", "lastAnsweredAt", "lastAnswerMs",
  "syncFailures", "wellSince",
]; // prettier-ignore

const kept = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !changed.includes(column)));

const renewalsOf = (here: AddedLocation) =>
  sql(world, `select "kind", "state", "subject" from "Operation" where "tokenId" = $1 and "kind" <> 'sync'`, [
    here.tokenId,
  ]);

test("a newer file moves the expiry and keeps everything else, its licenses included", async () => {
  const here = await syncedLocation(world, { assets });
  world.emulator
    .world()
    .outside(here.uId, { do: "assign", adamId: "361309726", serialNumbers: ["F4KQ7X2M9L"] });
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  await runSync(world.scope, here.tokenId);
  const before = await tokenRow(world, here.tokenId);
  const licenses = await sql(world, `select * from "License" where "tokenId" = $1`, [here.tokenId]);
  const text = newerFile(world, here, 400);

  const preview = await previewed(world, text);
  expect(preview).toMatchObject({
    tokenId: here.tokenId,
    name: before["name"],
    state: "active",
    fileAge: null,
  });
  expect(new Date(preview.expiresAt).getTime()).toBeGreaterThan(new Date(preview.formerExpiresAt).getTime());
  expect(await tokenRow(world, here.tokenId)).toEqual(before);

  await renew(world, text);
  const after = await tokenRow(world, here.tokenId);
  expect(kept(after)).toEqual(kept(before));
  expect(after["secretVersion"]).toBe(2);
  expect((after["expiresAt"] as Date).toISOString()).toBe(preview.expiresAt);
  expect(await sql(world, `select * from "License" where "tokenId" = $1`, [here.tokenId])).toEqual(licenses);
  const [sync] = await sql(
    world,
    `select "subject" from "Operation" where "tokenId" = $1 and "kind" = 'sync' and "state" = 'queued'`,
    [here.tokenId],
  );
  expect(sync?.["subject"]).toMatchObject({ full: true });
  expect(await renewalsOf(here)).toMatchObject([{ kind: "renewal", state: "queued" }]);
  const told = await sql(world, `select "action", "before", "after" from "AuditEntry" where "targetId" = $1 and "action" = 'token.renewed'`, [here.tokenId]); // prettier-ignore
  expect(told).toEqual([
    {
      action: "token.renewed",
      before: { expiresAt: preview.formerExpiresAt },
      after: { expiresAt: preview.expiresAt },
    },
  ]);
  const events = await sql(world, `select "kind", "detail" from "TokenEvent" where "tokenId" = $1 and "kind" = 'renewed'`, [here.tokenId]); // prettier-ignore
  expect(events).toEqual([
    { kind: "renewed", detail: { before: preview.formerExpiresAt, after: preview.expiresAt } },
  ]);
  expect(await runSync(world.scope, here.tokenId)).toBe("done");
});

test("a revoked token is renewed like any other, and Apple's refusal is forgotten with the old file", async () => {
  const here = await syncedLocation(world, { assets });
  await revoked(world, here);
  expect((await tokenRow(world, here.tokenId))["refusalKind"]).toBe("token-revoked");
  const text = newerFile(world, here);
  expect(await previewed(world, text)).toMatchObject({ state: "revoked" });
  await renew(world, text, here.tokenId);
  expect(await tokenRow(world, here.tokenId)).toMatchObject({ refusalKind: null, secretVersion: 2 });
});

test("a token whose location another server took is renewed, and stays contested", async () => {
  const here = await syncedLocation(world, { assets });
  world.emulator.world().outside(here.uId, { do: "claim", name: "Corvid MDM (Hamburg)" });
  const since = world.emulator.world().journal(0).length;
  const text = newerFile(world, here);
  expect(await previewed(world, text)).toMatchObject({ contestedBy: "Corvid MDM (Hamburg)" });
  await renew(world, text);
  expect(await tokenRow(world, here.tokenId)).toMatchObject({
    ownerName: "Corvid MDM (Hamburg)",
    everOurs: true,
  });
  const writes = world.emulator
    .world()
    .journal(0)
    .slice(since)
    .filter(({ method }) => method !== "GET");
  expect(writes).toEqual([]);
});

describe("is refused, and nothing changes:", () => {
  test("a file of another location, with what it does fit", async () => {
    const [north, south] = [await addLocation(world), await addLocation(world, { name: "Aldermoor South" })];
    const before = await tokenRow(world, north.tokenId);
    const text = newerFile(world, south);
    expect(await refusalOf(renew(world, text, north.tokenId))).toMatchObject({
      reason: "location-differs",
      tokenId: south.tokenId,
      name: "Aldermoor South",
      fitsHere: "yes",
      location: "Aldermoor South",
    });
    expect(await tokenRow(world, north.tokenId)).toEqual(before);
  });

  test("a file of a location that no token here has", async () => {
    const here = await addLocation(world);
    const stranger = world.emulator.world().addLocation({ name: "Elsewhere", tokens: [{ kind: "valid" }] });
    const text = stranger.tokens[0]?.text ?? "";
    expect(await refusalOf(renew(world, text, here.tokenId))).toMatchObject({
      reason: "location-differs",
      tokenId: null,
      location: "Elsewhere",
    });
  });

  test("the very file that is stored", async () => {
    const here = await addLocation(world);
    expect(await refusalOf(renew(world, here.text))).toMatchObject({
      reason: "token-already-here",
      tokenId: here.tokenId,
    });
  });

  test("a file that ends before the stored one", async () => {
    const here = await addLocation(world);
    expect(await refusalOf(renew(world, newerFile(world, here, 100)))).toMatchObject({
      reason: "renewal-older-file",
      tokenId: here.tokenId,
    });
  });

  test("a file that Apple has revoked, without a word said about the stored one", async () => {
    const here = await addLocation(world);
    const text = newerFile(world, here, 400);
    world.emulator.world().outside(here.uId, { do: "revoke-token", text });
    const before = await tokenRow(world, here.tokenId);
    expect(await refusalOf(renew(world, text))).toMatchObject({ reason: "token-revoked" });
    expect(await tokenRow(world, here.tokenId)).toEqual(before);
  });

  test("the second of two renewals at the same time", async () => {
    const here = await addLocation(world);
    const files = [newerFile(world, here, 400), newerFile(world, here, 500)];
    const ends = await Promise.allSettled(files.map((text) => renew(world, text)));
    const reasons = ends.map((end) =>
      end.status === "rejected" ? (end.reason as Refusal).reason : "renewed",
    );
    expect(reasons.toSorted()).toEqual(["renewed", "renewed-meanwhile"]);
    expect((await tokenRow(world, here.tokenId))["secretVersion"]).toBe(2);
    expect(await renewalsOf(here)).toHaveLength(1);
  });
});

test("a file nearly as old as its year is told to be so", async () => {
  const here = await addLocation(world);
  await revoked(world, here);
  expect(await previewed(world, newerFile(world, here, 65))).toMatchObject({ fileAge: 300 });
});
