import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applied, follow, plantDevices, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licensesAtApple } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { askedFor, carryTakeOver, nameAtApple, titlesOf, writesTo } from "#tests/support/take-over-world.ts";

let world: LicenseWorld;
let made = 0;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

/** A location of ours with one title, of which a device of ours has a license. */
async function ours() {
  const adamId = String(810_000 + ++made);
  const serials = [`0URS${String(made).padStart(6, "0")}A`, `0URS${String(made).padStart(6, "0")}B`];
  const name = `Retail ${adamId}`;
  const location = await syncedLocation(world, { name, assets: [{ adamId, total: 20 }] });
  await plantDevices(world, serials);
  const [first = ""] = serials;
  await follow(world, await applied(world, { adamIds: [adamId], serials: [first] }));
  return { ...location, name, adamId, serials, first };
}

type Ours = Awaited<ReturnType<typeof ours>>;

const rivalClaims = ({ uId }: Ours, name = "Corvid MDM (Hamburg)") =>
  world.emulator.world().outside(uId, { do: "claim", name, id: `rival-${name}`, metadata: "corvid 7.2" });

async function resync({ tokenId }: Pick<Ours, "tokenId">) {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  return runSync(world.scope, tokenId);
}

async function standing({ tokenId }: Pick<Ours, "tokenId">) {
  const { getToken } = await import("#lib/features/tokens/queries.ts");
  return (await getToken(world.scope, tokenId))?.standing;
}

async function events({ tokenId }: Pick<Ours, "tokenId">) {
  const rows = await sql(
    world,
    `select "kind", "detail" from "TokenEvent" where "tokenId" = $1 and "kind" like 'contest%' order by "at", "id"`,
    [tokenId],
  );
  return rows.map(({ kind, detail }) => [kind, (detail as { owner: string | null }).owner]);
}

describe("another server claims a location of ours", () => {
  test("the next sync notices: who, since when, writing frozen, reading going on", async () => {
    const here = await ours();
    rivalClaims(here);
    world.emulator
      .world()
      .outside(here.uId, { do: "assign", adamId: here.adamId, serialNumbers: ["R1VALDEV1CE"] });
    expect(await resync(here)).toBe("done");

    expect(await standing(here)).toMatchObject({ state: "contested", canRead: true, canWrite: false });
    expect(await events(here)).toEqual([["contested", "Corvid MDM (Hamburg)"]]);
    const { getToken } = await import("#lib/features/tokens/queries.ts");
    const { diagnose } = await import("#lib/features/ownership/queries.ts");
    const token = await getToken(world.scope, here.tokenId);
    if (!token) throw new Error("The token is in sight.");
    expect(await diagnose(world.scope, token)).toMatchObject({
      other: { name: "Corvid MDM (Hamburg)", since: expect.any(Date) as Date },
      changedByOthers: 1,
    });
  });

  test("an order that was planned before is not sent, and what was there stays", async () => {
    const here = await ours();
    const [, second = ""] = here.serials;
    const operation = await applied(world, { adamIds: [here.adamId], serials: [second] });
    rivalClaims(here);
    const before = writesTo(world, here.uId).length;
    await follow(world, operation, { steps: 5 });
    expect(writesTo(world, here.uId)).toHaveLength(before);
    expect(await events(here)).toEqual([["contested", "Corvid MDM (Hamburg)"]]);
    expect(await licensesAtApple(world, here)).toEqual([`${here.adamId} STDQ d:${here.first}`]);
  });

  test("backing off leaves it to the other server: observed, no longer contested, nothing written", async () => {
    const here = await ours();
    rivalClaims(here);
    await resync(here);
    const before = writesTo(world, here.uId).length;
    const { backOff } = await import("#lib/features/ownership/back-off.ts");
    await backOff(world.scope, here.tokenId);
    expect(await standing(here)).toMatchObject({ state: "observing", also: [], canWrite: false });
    await resync(here);
    expect(await standing(here)).toMatchObject({ state: "observing" });
    expect(writesTo(world, here.uId)).toHaveLength(before);
    expect((await events(here)).map(([kind]) => kind)).toEqual(["contested", "contest-ended"]);
    await expect(backOff(world.scope, here.tokenId)).rejects.toMatchObject({ reason: "not-contested" });
  });

  test("taking it back ends only what the other server gave, never a license of ours", async () => {
    const here = await ours();
    rivalClaims(here);
    await resync(here);
    world.emulator
      .world()
      .outside(here.uId, { do: "assign", adamId: here.adamId, serialNumbers: ["R1VALDEV1CE"] });
    await resync(here);
    const titles = await titlesOf(world, [here.adamId]);
    const operation = await askedFor(world, here, { end: "chosen", titles });
    expect(await carryTakeOver(world, operation)).toBe("done");
    expect(await licensesAtApple(world, here)).toEqual([`${here.adamId} STDQ d:${here.first}`]);
    expect(await standing(here)).toMatchObject({ state: "active" });
    expect((await events(here)).map(([kind]) => kind)).toEqual(["contested", "contest-ended"]);
  });

  test("registering never puts our name in the place of another", async () => {
    const here = await ours();
    rivalClaims(here);
    await resync(here);
    const { registerToken } = await import("#lib/features/ownership/register-token.ts");
    await expect(registerToken(world.scope, here.tokenId)).rejects.toMatchObject({
      reason: "location-changed-hands",
    });
    expect(nameAtApple(world, here.uId)).toBe("Corvid MDM (Hamburg)");
  });
});

describe("two consoles fighting over one location", () => {
  test("neither loses a license silently, and the fight ends at the limit", async () => {
    const here = await ours();
    const given: string[] = [here.first];
    for (let round = 0; round < 2; round++) {
      const theirs = `R1VAL${made}R0UND${round}`;
      rivalClaims(here, `Corvid ${round}`);
      world.emulator
        .world()
        .outside(here.uId, { do: "assign", adamId: here.adamId, serialNumbers: [theirs] });
      given.push(theirs);
      await resync(here);
      expect(await standing(here)).toMatchObject({ state: "contested" });
      expect(await carryTakeOver(world, await askedFor(world, here))).toBe("done");
      expect(await licensesAtApple(world, here)).toEqual(
        given.map((serial) => `${here.adamId} STDQ d:${serial}`).toSorted(),
      );
    }
    rivalClaims(here, "Corvid for ever");
    await resync(here);
    await expect(askedFor(world, here)).rejects.toMatchObject({ reason: "take-over-too-soon" });
    expect(nameAtApple(world, here.uId)).toBe("Corvid for ever");

    const { gatherEvidence } = await import("#lib/features/ownership/queries.ts");
    const evidence = await gatherEvidence(world.scope, here.tokenId);
    expect(evidence.history.filter(({ what }) => what === "contested").map(({ owner }) => owner)).toEqual([
      "Corvid for ever",
      "Corvid 1",
      "Corvid 0",
    ]);
    expect(evidence.history.filter(({ what }) => what === "taken-over")).toHaveLength(2);
  });
});
