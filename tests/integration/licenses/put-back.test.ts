import { afterAll, beforeAll, expect, test } from "vitest";
import { ahead, applied, follow, sql } from "#tests/support/license-story.ts";
import { licensesAtApple } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false, eventDelayMs: 0 }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("what an operation took back is told title by title, and one title is put back to those who lost it alone", async () => {
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const { viewOperation } = await import("#lib/features/operations/queries.ts");
  const { putBack } = await import("#lib/features/plans/put-back.ts");
  const here = await grid(world, 2, 3);
  await follow(world, await applied(world, here));
  const [kept = ""] = here.serials;
  const revoked = await applied(world, { ...here, serials: here.serials.slice(1), kind: "revoke" });
  await follow(world, revoked);

  const detail = await viewOperation(world.scope, revoked);
  expect(detail?.takenBack.map(({ title, devices, people }) => ({ title, devices, people }))).toEqual(
    here.adamIds.map((adamId) => ({ title: `Apple ID ${adamId}`, devices: 2, people: 0 })),
  );

  const [title = ""] = (await sql(world, `select "id" from "Title" where "adamId" = $1`, [here.adamIds[0]])).map(({ id }) => String(id));
  const { planId } = await putBack(ahead(world, 0), revoked, title);
  await follow(world, (await applyPlan(world.scope, planId)).operationId);
  const [first = "", second = ""] = here.adamIds;
  expect(await licensesAtApple(world, here)).toEqual(
    everyPair(here).filter((pair) => pair.startsWith(first) || pair === `${second} STDQ d:${kept}`),
  );
}); // prettier-ignore

test("where nobody lost the title there is nothing to put back", async () => {
  const { putBack } = await import("#lib/features/plans/put-back.ts");
  const here = await grid(world, 1, 1);
  const given = await applied(world, here);
  await follow(world, given);
  const [title] = await sql(world, `select "id" from "Title" where "adamId" = $1`, [here.adamIds[0]]);
  await expect(putBack(world.scope, given, String(title?.["id"]))).rejects.toMatchObject({
    reason: "nothing-to-put-back",
  });
});
