import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ahead, sql } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, licensesHere } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import {
  askedFor,
  carryTakeOver,
  corvid,
  foreignLocation,
  nameAtApple,
  outlets,
  type Outlets,
  stateOf,
  titlesOf,
  writesTo,
} from "#tests/support/take-over-world.ts";

let world: LicenseWorld;
let ownership: typeof import("#lib/features/ownership/view-take-over.ts");

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  ownership = await import("#lib/features/ownership/view-take-over.ts");
});
afterAll(() => world.close());

const ours = "Quartermaster, Aldermoor Group";
const pairs = ({ adamIds, serials }: Outlets) =>
  adamIds.flatMap((adamId) => serials.map((serial) => `${adamId} STDQ d:${serial}`)).toSorted();

async function rowOf(tokenId: string) {
  const { getToken } = await import("#lib/features/tokens/queries.ts");
  return getToken(world.scope, tokenId);
}

async function eventsOf(tokenId: string) {
  const rows = await sql(
    world,
    `select "kind", "detail", "actorName" from "TokenEvent" where "tokenId" = $1 order by "at", "id"`,
    [tokenId],
  );
  return rows.map(({ kind }) => String(kind));
}

describe("before the tick", () => {
  test("a token added to look at a take-over is read whole and not one write reaches Apple", async () => {
    const here = await outlets(world);
    const view = await ownership.viewTakeOver(world.scope, here.tokenId);

    expect(view).toMatchObject({
      location: here.name,
      other: { name: corvid.name, metadata: corvid.metadata, owner: { kind: "server" }, sibling: null },
      holders: { devices: 3, people: 0 },
      sums: { licenses: 6, theirs: 6, endable: 6, ended: 0, adopted: 6 },
      claimableAt: null,
      running: null,
    });
    expect(view.titles.map(({ devices, theirs }) => ({ devices, theirs }))).toEqual([
      { devices: 3, theirs: 3 },
      { devices: 3, theirs: 3 },
    ]);
    expect(writesTo(world, here.uId)).toEqual([]);
    expect((await rowOf(here.tokenId))?.standing).toMatchObject({ state: "not-owned", canWrite: false });
  });

  test.each([
    ["a name typed wrong", { confirmation: "something else" }, "confirmation-differs"],
    ["an owner that is not the one shown", { owner: "raven-9" }, "location-changed-hands"],
  ])("%s is refused and nothing is written", async (_what, input, reason) => {
    const here = await outlets(world);
    await expect(askedFor(world, here, input)).rejects.toMatchObject({ reason });
    expect(writesTo(world, here.uId)).toEqual([]);
  });

  test("a form without the tick does not become a wish", async () => {
    const { TakeOver } = await import("#lib/features/ownership/schemas.ts");
    expect(TakeOver.safeParse({ confirmation: "x", owner: corvid.id }).success).toBe(false);
  });

  test("Apple Configurator is recognized", async () => {
    const mdmInfo = { id: "ac", name: "Apple Configurator 2", metadata: "2.13.3" };
    const here = await foreignLocation(world, { mdmInfo });
    const view = await ownership.viewTakeOver(world.scope, here.tokenId);
    expect(view.other?.owner).toEqual({
      kind: "configurator",
      name: "Apple Configurator 2",
      version: "2.13.3",
    });
  });
});

describe("a take-over", () => {
  test("adopts everything that stands: our name, the same holders, and no license order", async () => {
    const here = await outlets(world);
    const operation = await askedFor(world, here);
    expect(await carryTakeOver(world, operation)).toBe("done");

    expect(nameAtApple(world, here.uId)).toBe(ours);
    expect(await licensesAtApple(world, here)).toEqual(pairs(here));
    expect(await licensesHere(world, here)).toEqual(pairs(here));
    expect(writesTo(world, here.uId).map(({ path }) => path)).toEqual(["/mdm/v2/client/config"]);
    expect((await rowOf(here.tokenId))?.standing).toMatchObject({ state: "active", canWrite: true });
    expect(await eventsOf(here.tokenId)).toEqual(expect.arrayContaining(["taken-over"]));
  });

  test("ends exactly the titles that were chosen", async () => {
    const here = await outlets(world);
    const [first = "", second = ""] = here.adamIds;
    const operation = await askedFor(world, here, { end: "chosen", titles: await titlesOf(world, [first]) });
    expect(await carryTakeOver(world, operation)).toBe("done");

    const left = here.serials.map((serial) => `${second} STDQ d:${serial}`).toSorted();
    expect(await licensesAtApple(world, here)).toEqual(left);
    expect(asked(world, here).toSorted()).toEqual(
      here.serials.map((serial) => `disassociate ${first} ${serial}`).toSorted(),
    );
    const [row] = await sql(world, `select "progress" from "Operation" where "id" = $1`, [operation]);
    expect(row?.["progress"]).toMatchObject({ step: "over", ended: 3, notEnded: 0 });
  });

  test("ends exactly the holders that were typed, with their cost shown before", async () => {
    const here = await outlets(world);
    const [only = "", ...others] = here.serials;
    const typed = `${only.toLowerCase()}\nN0B0DY0NHERE`;
    const view = await ownership.viewTakeOver(world.scope, here.tokenId, typed);
    expect(view).toMatchObject({ only: { holders: 2 }, sums: { licenses: 6, endable: 2 } });
    const operation = await askedFor(world, here, { end: "all", holders: typed });
    expect(await carryTakeOver(world, operation)).toBe("done");
    expect(await licensesAtApple(world, here)).toEqual(
      here.adamIds.flatMap((adamId) => others.map((one) => `${adamId} STDQ d:${one}`)).toSorted(),
    );
  });

  test("what the other server gave after the look is adopted, not ended", async () => {
    const here = await outlets(world);
    const operation = await askedFor(world, here, { end: "all" });
    const [adamId = ""] = here.adamIds;
    world.emulator.world().outside(here.uId, { do: "assign", adamId, serialNumbers: ["C0RVLATECOMER"] });
    expect(await carryTakeOver(world, operation)).toBe("done");
    expect(await licensesAtApple(world, here)).toEqual([`${adamId} STDQ d:C0RVLATECOMER`]);
  });

  test("is written in the audit log with the owner before and after", async () => {
    const here = await outlets(world);
    await carryTakeOver(world, await askedFor(world, here));
    const [entry] = await sql(
      world,
      `select "before", "after", "actorName" from "AuditEntry" where "action" = 'token.taken-over' and "targetId" = $1`,
      [here.tokenId],
    );
    expect(entry).toMatchObject({
      before: { owner: corvid.name, metadata: corvid.metadata },
      after: { owner: ours, adopts: 6, ends: 0 },
    });
  });

  test("asked for twice is one operation", async () => {
    const here = await outlets(world);
    expect(await askedFor(world, here)).toBe(await askedFor(world, here));
  });

  test("stops without a write when a third server has come between", async () => {
    const here = await outlets(world);
    const operation = await askedFor(world, here);
    world.emulator.world().outside(here.uId, { do: "claim", name: "Raven MDM", id: "raven-9" });
    expect(await carryTakeOver(world, operation)).toBe("failed");
    expect(nameAtApple(world, here.uId)).toBe("Raven MDM");
    expect(writesTo(world, here.uId)).toEqual([]);
    const [row] = await sql(world, `select "problem" from "Operation" where "id" = $1`, [operation]);
    expect(row?.["problem"]).toMatchObject({ reason: "location-changed-hands", owner: "Raven MDM" });
  });

  test("is refused a third time within a day, with the time from when it may be tried again", async () => {
    const here = await outlets(world);
    for (const name of ["Corvid MDM (Hamburg)", "Corvid again"]) {
      world.emulator.world().outside(here.uId, { do: "claim", name, id: corvid.id });
      await resync(here.tokenId);
      expect(await carryTakeOver(world, await askedFor(world, here))).toBe("done");
    }
    world.emulator.world().outside(here.uId, { do: "claim", name: "Corvid once more", id: corvid.id });
    await resync(here.tokenId);
    await expect(askedFor(world, here)).rejects.toMatchObject({ reason: "take-over-too-soon" });
    const { claimableAt } = await ownership.viewTakeOver(world.scope, here.tokenId);
    const waits = Number(claimableAt) - Date.now();
    expect(waits).toBeGreaterThan(23 * 3_600_000);
    expect((await ownership.viewTakeOver(ahead(world, waits + 60_000), here.tokenId)).claimableAt).toBeNull();
  });

  test("asked to stop before the claim writes nothing", async () => {
    const here = await outlets(world);
    const operation = await askedFor(world, here);
    const { stopOperation } = await import("#lib/features/operations/stop-operation.ts");
    await stopOperation(world.scope, operation);
    expect(await carryTakeOver(world, operation)).toBe("stopped");
    expect(writesTo(world, here.uId)).toEqual([]);
  });
});

describe("what is not done at once", () => {
  test("a license that Apple will not give back is reported, and asked for again on the word to go on", async () => {
    const here = await outlets(world);
    const operation = await askedFor(world, here, { end: "all" });
    const match = { path: "assets/disassociate", uId: here.uId };
    world.emulator.world().addFault({ match, how: { kind: "error", number: 9602 }, times: 1 });
    expect(await carryTakeOver(world, operation)).toBe("partly");
    expect(await licensesAtApple(world, here)).toEqual(pairs(here));

    const { resumeTakeOver } = await import("#lib/features/ownership/resume-take-over.ts");
    await resumeTakeOver(world.scope, operation);
    expect(await carryTakeOver(world, operation)).toBe("done");
    expect(await licensesAtApple(world, here)).toEqual([]);
    await expect(resumeTakeOver(world.scope, operation)).rejects.toMatchObject({
      reason: "nothing-to-retry",
    });
  });

  test("a claim whose answer was lost is looked for, and not written a second time", async () => {
    const here = await outlets(world);
    const operation = await askedFor(world, here);
    const match = { path: "client/config", method: "POST", uId: here.uId };
    world.emulator.world().addFault({ match, how: { kind: "reset-after" }, times: 1 });
    const { runTakeOver } = await import("#lib/features/ownership/run-take-over.ts");
    const verdict = await runTakeOver(world.scope, operation, new AbortController().signal);
    expect(verdict).toMatchObject({ again: expect.any(Date) as Date });
    expect(await stateOf(world, operation)).toBe("running");
    expect(await carryTakeOver(world, operation)).toBe("done");
    expect(writesTo(world, here.uId)).toHaveLength(1);
  });
});

async function resync(tokenId: string) {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  await runSync(world.scope, tokenId);
}
