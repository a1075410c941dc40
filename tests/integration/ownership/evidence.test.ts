import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { applied, follow, plantDevices, syncedLocation } from "#tests/support/license-story.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

/** Contested after an order of ours, with two licenses changed by the other server. */
async function contested(name = "Retail Nord") {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const here = await syncedLocation(world, { name, assets: [{ adamId: "991", total: 20 }] });
  world.emulator.world().outside(here.uId, { do: "claim", name: "Corvid MDM (Zürich)", id: "corvid-1" });
  await runSync(world.scope, here.tokenId);
  const serialNumbers = ["R1VALDEV1CE1", "R1VALDEV1CE2"];
  world.emulator.world().outside(here.uId, { do: "assign", adamId: "991", serialNumbers });
  await runSync(world.scope, here.tokenId);
  return here;
}

test("evidence says who, since when, what changed by title and by sync, and never the token's secret", async () => {
  const { gatherEvidence, printEvidence } = await import("#lib/features/ownership/queries.ts");
  const here = await contested();
  const evidence = await gatherEvidence(world.scope, here.tokenId);
  expect(evidence).toMatchObject({
    location: "Retail Nord",
    locationId: here.uId,
    holder: { id: "corvid-1", name: "Corvid MDM (Zürich)" },
    changedOutside: {
      licenses: 2,
      titles: [{ adamId: "991", licenses: 2 }],
      syncs: [{ added: 2, removed: 0 }],
    },
  });
  expect(evidence.history.map(({ what }) => what)).toContain("contested");
  expect(evidence.deeds.map(({ action }) => action)).toContain("token.added");

  const json = JSON.stringify(evidence);
  const paper = Buffer.from(printEvidence(evidence)).toString("latin1");
  const inner = (JSON.parse(Buffer.from(here.text, "base64").toString()) as { token: string }).token;
  for (const secret of [here.text, here.text.slice(0, 60), inner, inner.slice(0, 30)]) {
    expect(json).not.toContain(secret);
    expect(paper).not.toContain(secret);
  }
  expect(paper).toContain("Corvid MDM \\(Z\xfcrich\\)");
  expect(paper.endsWith("%%EOF\n")).toBe(true);
});

test("licenses that the other server took away between two syncs are named with their holder", async () => {
  const { gatherEvidence, printEvidence } = await import("#lib/features/ownership/queries.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  await plantDevices(world, ["R1VALDEV1CE1"]);
  const here = await contested("Retail Mitte");
  const serialNumbers = ["R1VALDEV1CE1"];
  world.emulator.world().outside(here.uId, { do: "unassign", adamId: "991", serialNumbers });
  await runSync(world.scope, here.tokenId);
  const evidence = await gatherEvidence(world.scope, here.tokenId);
  expect(evidence.changedOutside).toMatchObject({
    licenses: 1,
    removed: [{ adamId: "991", holder: "R1VALDEV1CE1" }],
  });
  expect(Buffer.from(printEvidence(evidence)).toString("latin1")).toContain("from R1VALDEV1CE1");
});

test("what we asked of Apple stands there with Apple's own name of it", async () => {
  const { gatherEvidence } = await import("#lib/features/ownership/queries.ts");
  const here = await syncedLocation(world, { name: "Retail West", assets: [{ adamId: "992", total: 20 }] });
  await plantDevices(world, ["0URDEV1CE992"]);
  await follow(world, await applied(world, { adamIds: ["992"], serials: ["0URDEV1CE992"] }));
  const { ourWrites } = await gatherEvidence(world.scope, here.tokenId);
  expect(ourWrites).toMatchObject([
    { verb: "associate", licenses: 1, eventId: expect.any(String) as string },
  ]);
});

test("a reader of the group next door is given none", async () => {
  const { gatherEvidence } = await import("#lib/features/ownership/queries.ts");
  const here = await syncedLocation(world, { name: "Retail Ost" });
  const elsewhere = Object.freeze({ ...world.scope, reach: [crypto.randomUUID()], ancestors: [] });
  await expect(gatherEvidence(elsewhere, here.tokenId)).rejects.toMatchObject({ reason: "not-found" });
});
