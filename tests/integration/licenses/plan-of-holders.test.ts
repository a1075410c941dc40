import { afterAll, beforeAll, expect, test } from "vitest";
import { plantDevices, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test("a plan for everyone who holds a title calls them as they are called here", async () => {
  const { createPlan } = await import("#lib/features/plans/create-plan.ts");
  const { AskPlan } = await import("#lib/features/plans/schemas.ts");
  await plantDevices(world, ["F4KQ7X2M9L"]);
  await syncedLocation(world, {
    assets: [{ adamId: "100", total: 25 }],
    users: [{ clientUserId: "u-1", email: "ada@aldermoor.example", status: "Associated" }],
    assignments: [
      { adamId: "100", serialNumber: "F4KQ7X2M9L" },
      { adamId: "100", serialNumber: "DMPL81Z0Q1" },
      { adamId: "100", clientUserId: "u-1" },
    ],
  } as never);
  await sql(world, `update "Device" set "name" = 'Till 1'`);
  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '100'`);

  const ask = { kind: "revoke", titles: title?.["id"], holdersMatching: "" };
  const { planId } = await createPlan(world.scope, AskPlan.parse(ask));

  const rows = await sql(world, `select "holder", "name", "result" from "PlanRow" where "planId" = $1 order by 1`, [planId]);
  expect(rows).toEqual([
    { holder: "d:DMPL81Z0Q1", name: null, result: "loses" },
    { holder: "d:F4KQ7X2M9L", name: "Till 1", result: "loses" },
    { holder: "p:u-1", name: "ada@aldermoor.example", result: "loses" },
  ]);
}); // prettier-ignore

test("a serial number in small letters is its device's, and one that nobody has gets nothing that Apple would count", async () => {
  const { createPlan } = await import("#lib/features/plans/create-plan.ts");
  const { AskPlan } = await import("#lib/features/plans/schemas.ts");
  await syncedLocation(world, { assets: [{ adamId: "303", total: 5 }] });
  await plantDevices(world, ["DMPXH1ZZ0042"]);
  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '303'`);
  const ask = { kind: "assign", titles: [title?.["id"]], serials: " dmpxh1zz0042 \nfvfxnobody12" };
  const { planId } = await createPlan(world.scope, AskPlan.parse(ask));
  const rows = await sql(world, `select "holder", "result" from "PlanRow" where "planId" = $1 order by 1`, [
    planId,
  ]);
  expect(rows).toEqual([
    { holder: "d:DMPXH1ZZ0042", result: "gets" },
    { holder: "d:FVFXNOBODY12", result: "cannot" },
  ]);
});

test("serial numbers that nobody has are counted once, however many titles they are asked for", async () => {
  const { createPlan } = await import("#lib/features/plans/create-plan.ts");
  const { AskPlan, PlanTotals } = await import("#lib/features/plans/schemas.ts");
  await syncedLocation(world, { assets: ["301", "302"].map((adamId) => ({ adamId, total: 5 })) });
  const titles = await sql(world, `select "id" from "Title" where "adamId" in ('301', '302')`);

  const serials = "NOTASERIAL99 ZZZZ9999ZZ";
  const ask = { kind: "assign", titles: titles.map(({ id }) => id), serials };
  const { planId } = await createPlan(world.scope, AskPlan.parse(ask));

  const [plan] = await sql(world, `select "totals" from "Plan" where "id" = $1`, [planId]);
  expect(PlanTotals.parse(plan?.["totals"]).reasons).toEqual([
    { reason: "unknown-serial", count: 4, holders: 2 },
  ]);
});

test("a plan for a group is for whoever is in it when it is made", async () => {
  const { createPlan } = await import("#lib/features/plans/create-plan.ts");
  const { AskPlan } = await import("#lib/features/plans/schemas.ts");
  const { createHolderGroup } = await import("#lib/features/holder-groups/create-holder-group.ts");
  await syncedLocation(world, { assets: [{ adamId: "404", total: 5 }] });
  await plantDevices(world, ["GRPA00000001", "GRPB00000002"]);
  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '404'`);
  await sql(world, `update "Device" set "osVersion" = '26.1' where "serial" = 'GRPB00000002'`);
  const rule = {
    match: "all" as const,
    terms: [{ field: "version" as const, op: "at-least" as const, value: "26" }],
  };
  const { groupId } = world.scope;
  await createHolderGroup(world.scope, { groupId, kind: "device", name: "New enough", rule });

  const ask = { kind: "assign", titles: [title?.["id"]], devicesMatching: 'in:"New enough"' };
  const { planId } = await createPlan(world.scope, AskPlan.parse(ask));
  const rows = await sql(world, `select "holder", "result" from "PlanRow" where "planId" = $1`, [planId]);
  expect(rows).toEqual([{ holder: "d:GRPB00000002", result: "gets" }]);
});
