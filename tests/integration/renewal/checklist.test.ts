import { afterAll, beforeAll, expect, test } from "vitest";
import { readChecks } from "#lib/features/renewal/read-checks.ts";
import {
  follow,
  plantDevices,
  sql,
  syncedLocation,
  type AddedLocation,
} from "#tests/support/license-story.ts";
import { asked, licensesAtApple } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { newerFile, renew } from "#tests/support/renewal-story.ts";

let world: LicenseWorld;
beforeAll(async () => void (world = await licenseWorld()));
afterAll(() => world.close());

async function renewedBy(spec: Parameters<typeof syncedLocation>[1], devices: readonly string[] = []) {
  const here = await syncedLocation(world, spec);
  await sql(world, `delete from "Device"`);
  await plantDevices(world, devices);
  const text = newerFile(world, here, 400);
  const { operationId } = await renew(world, text);
  return { ...here, text, operationId };
}

async function step(operationId: string) {
  const { runChecklist } = await import("#lib/features/renewal/run-checklist.ts");
  return runChecklist(world.scope, operationId, new AbortController().signal);
}

async function sync(here: AddedLocation) {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  return runSync(world.scope, here.tokenId);
}

/** Everything a worker does for a renewal, until it is over. */
async function toTheEnd(here: AddedLocation & { operationId: string }) {
  for (;;) {
    if ((await step(here.operationId)) === "finished") return checksOf(here.operationId);
    const [open] = await sql(
      world,
      `select "id", "kind" from "Operation" where "tokenId" = $1 and "kind" <> 'renewal' and "state" in ('queued', 'running')`,
      [here.tokenId],
    );
    if (open?.["kind"] === "sync") await sync(here);
    else if (open) await follow(world, String(open["id"]));
  }
}

async function checksOf(operationId: string) {
  const [row] = await sql(world, `select "state", "progress" from "Operation" where "id" = $1`, [
    operationId,
  ]);
  const checks = readChecks(row?.["progress"]);
  return { state: row?.["state"], checks };
}

const statesOf = ({ checks }: Awaited<ReturnType<typeof checksOf>>) =>
  Object.entries(checks).map(([check, { state }]) => `${check} ${state}`);

test("a renewal is checked to its end: taken, dated, counted, read, and one license given and taken back", async () => {
  const here = await renewedBy({ assets: [{ adamId: "361309726", total: 20 }] }, ["F4KQ7X2M9L"]);
  const end = await toTheEnd(here);
  expect({ state: end.state, checks: statesOf(end) }).toEqual({
    state: "done",
    checks: ["accepted done", "expiry done", "counts done", "read-back done", "license done"],
  });
  expect(end.checks.counts.detail).toEqual({ titles: 1, licenses: 20 });
  expect(end.checks["read-back"].detail).toEqual({ titles: 1, agree: 1 });
  expect(end.checks.license.detail).toMatchObject({ serial: "F4KQ7X2M9L" });
  expect(asked(world, here)).toEqual(["associate 361309726 F4KQ7X2M9L", "disassociate 361309726 F4KQ7X2M9L"]);
  expect(await licensesAtApple(world, here)).toEqual([]);
});

test("no license is moved where none is free, or no device is without one, and that is said", async () => {
  const full = await renewedBy({ assets: [{ adamId: "361309726", total: 0 }] }, ["F4KQ7X2M9L"]);
  expect((await toTheEnd(full)).checks.license).toEqual({ state: "skipped", detail: { why: "none-free" } });
  const lonely = await renewedBy({ assets: [{ adamId: "361309726", total: 5 }] });
  expect((await toTheEnd(lonely)).checks.license).toEqual({ state: "skipped", detail: { why: "none-free" } });
  expect(asked(world, lonely)).toEqual([]);
});

test("a file that dies right after the renewal is found out, and nothing else is tried with it", async () => {
  const here = await renewedBy({ assets: [{ adamId: "361309726", total: 5 }] }, ["F4KQ7X2M9L"]);
  world.emulator.world().outside(here.uId, { do: "revoke-token", text: here.text });
  const end = await toTheEnd(here);
  expect(end.state).toBe("failed");
  expect(end.checks.accepted).toMatchObject({ state: "failed", detail: { why: "token-revoked" } });
  expect(end.checks.license).toEqual({ state: "skipped", detail: { why: "not-accepted" } });
});

test("the checks wait for the sync, and go on where they stood", async () => {
  const here = await renewedBy({ assets: [{ adamId: "361309726", total: 5 }] });
  expect(await step(here.operationId)).not.toBe("finished");
  expect(statesOf(await checksOf(here.operationId)).slice(0, 3)).toEqual([
    "accepted done",
    "expiry done",
    "counts running",
  ]);
  await sync(here);
  expect(statesOf(await toTheEnd(here))).toContain("counts done");
});

test("a contested token is checked without a write at Apple", async () => {
  const here = await syncedLocation(world, { assets: [{ adamId: "361309726", total: 5 }] });
  await plantDevices(world, ["F4KQ7X2M9L"]);
  world.emulator.world().outside(here.uId, { do: "claim", name: "Corvid MDM (Hamburg)" });
  const since = world.emulator.world().journal(0).length;
  const { operationId } = await renew(world, newerFile(world, here, 400));
  const end = await toTheEnd({ ...here, operationId });
  expect(end.checks.license).toEqual({ state: "skipped", detail: { why: "contested" } });
  const writes = world.emulator
    .world()
    .journal(0)
    .slice(since)
    .filter(({ method }) => method !== "GET");
  expect(writes).toEqual([]);
});
