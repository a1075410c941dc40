import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addLocation,
  follow,
  planned,
  plantDevices,
  sql,
  syncedLocation,
} from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;
beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

const text = async (parts: AsyncIterable<string> | undefined) =>
  (await Array.fromAsync(parts ?? [])).join("");
const titleOf = async (adamId: string) =>
  String((await sql(world, `select "id" from "Title" where "adamId" = $1`, [adamId]))[0]?.["id"]);

describe("what is downloaded", () => {
  it("of a plan is every row with its reason, and of its operation what became of each license", async () => {
    const { exportOperation } = await import("#lib/features/operations/export-operation.ts");
    const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
    const { viewOperation } = await import("#lib/features/operations/queries.ts");
    const { exportPlan } = await import("#lib/features/plans/export-plan.ts");
    const here = await syncedLocation(world, { name: "=Retail", assets: [{ adamId: "700001", total: 2 }] });
    await plantDevices(world, ["F4KQ7X2M9L", "F4KQ7X2MB2"]);
    const wish = { adamIds: ["700001"], serials: ["F4KQ7X2M9L", "F4KQ7X2MB2", "C02XK1QJ7H"] };
    const planId = await planned(world, wish);
    const plan = await exportPlan(world.scope, planId);
    expect((await text(plan?.rows)).split("\n").slice(1, 4)).toEqual([
      "Apple ID 700001,device,F4KQ7X2M9L,F4KQ7X2M9L,gets,,'=Retail",
      "Apple ID 700001,device,F4KQ7X2MB2,F4KQ7X2MB2,gets,,'=Retail",
      "Apple ID 700001,device,C02XK1QJ7H,,cannot,unknown-serial,",
    ]);

    trouble(world, here, {
      path: "/assets/associate",
      how: { kind: "partial-failure", number: 9709, count: 1 },
    });
    const { operationId } = await applyPlan(world.scope, planId);
    expect(await follow(world, operationId)).toBe("over");
    const operation = await exportOperation(world.scope, operationId);
    const lines = (await text(operation?.rows)).trimEnd().split("\n").slice(1);
    expect(lines.map((line) => line.split(",").slice(4, 7).join())).toEqual(
      expect.arrayContaining(["confirmed,,", "refused,9709,Not enough licenses are left"]),
    );
    expect(lines).toHaveLength(2);

    const detail = await viewOperation(world.scope, operationId);
    expect(detail?.notDone.rows.map(({ number, whatNow }) => [number, whatNow])).toEqual([[9709, "buy"]]);
  });

  it("is nothing for what does not exist", async () => {
    const { exportOperation } = await import("#lib/features/operations/export-operation.ts");
    const { exportPlan } = await import("#lib/features/plans/export-plan.ts");
    expect(await exportPlan(world.scope, crypto.randomUUID())).toBeNull();
    expect(await exportOperation(world.scope, "nonsense")).toBeNull();
  });
});

describe("a plan that is being drafted", () => {
  it("counts those chosen and those that match, and offers titles while none is chosen", async () => {
    const { draftPlan } = await import("#lib/features/plans/queries.ts");
    const { AskPlan } = await import("#lib/features/plans/schemas.ts");
    const serials = ["DMPL81Z0Q4", "DMPL81Z0Q5", "DMPL81Z0Q6", "DMPL81Z0Q7"];
    await syncedLocation(world, {
      assets: [{ adamId: "700002", total: 9 }],
      assignments: serials.map((serialNumber) => ({ adamId: "700002", serialNumber })),
    });
    await plantDevices(world, serials);
    const titles = [await titleOf("700002")];
    const ask = AskPlan.parse({
      kind: "revoke",
      titles,
      holders: ["d:DMPL81Z0Q4", "d:NOBODYHERE"],
      devicesMatching: "platform:ios",
      holdersMatching: "",
    });
    const { targets, found, titles: chosen } = await draftPlan(world.scope, ask, "");
    expect(chosen.map(({ id }) => id)).toEqual(titles);
    expect(found).toEqual([]);
    const empty = await draftPlan(world.scope, AskPlan.parse({ kind: "assign" }), "");
    expect(empty.found.map(({ adamId }) => adamId)).toEqual(["700001", "700002"]);
    expect(targets).toEqual([
      { of: "holders", count: 2, atLeast: false, names: ["DMPL81Z0Q4", "NOBODYHERE"], filter: null },
      { of: "devices", count: 6, atLeast: false, names: serials.slice(0, 3), filter: "platform:ios" },
      { of: "holders", count: 4, atLeast: false, names: [], filter: "" },
    ]);
  });
});

describe("Sync all", () => {
  it("begins a sync for every token here, and none twice", async () => {
    const { syncAll } = await import("#lib/features/tokens/sync-all.ts");
    const waiting = await addLocation(world, { assets: [] });
    const [counted] = await sql(world, `select count(*)::int as tokens from "ContentToken"`);
    const before = Number(counted?.["tokens"]);
    expect(await syncAll(world.scope)).toEqual({ started: before - 1, running: 1 });
    expect(await syncAll(world.scope)).toEqual({ started: 0, running: before });
    const open = await sql(world, `select "id" from "Operation" where "tokenId" = $1`, [waiting.tokenId]);
    expect(open).toHaveLength(1);
  });
});
