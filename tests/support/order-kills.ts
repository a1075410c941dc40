import { expect } from "vitest";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { applied, follow, sql } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, licensesHere, operationStory } from "#tests/support/license-truth.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, gridOfTwoOrders } from "#tests/support/order-world.ts";

export type Verb = "associate" | "disassociate";

/** An operation of two orders, nothing of it done yet: it gives three licenses, or takes back all four. */
async function operationOf(world: LicenseWorld, verb: Verb) {
  const here = await gridOfTwoOrders(world);
  if (verb === "associate") return here;
  await follow(world, here.operationId);
  return { ...here, operationId: await applied(world, { ...here, kind: "revoke" }) };
}

/** How many moments an operation has at which its process may die. */
export async function momentsOf(world: LicenseWorld, verb: Verb): Promise<number> {
  return (await runAndDie(world, await operationOf(world, verb), 0)).moments;
}

/** The process dies at its n-th moment; another takes over. Apple was asked for each license exactly once, and each was told once. */
export async function survivesDeath(world: LicenseWorld, verb: Verb, killAt: number): Promise<void> {
  const here = await operationOf(world, verb);
  expect((await runAndDie(world, here, killAt)).killed).toBe(true);
  await world.emulator.world().settle();
  await follow(world, here.operationId);

  const wanted = verb === "associate" ? everyPair(here) : [];
  expect(await licensesAtApple(world, here)).toEqual(wanted);
  expect(await licensesHere(world, here)).toEqual(wanted);
  const requests = asked(world, here).filter((pair) => pair.startsWith(`${verb} `));
  expect(requests).toHaveLength(verb === "associate" ? 3 : 4);
  expect(new Set(requests).size).toBe(requests.length);
  const { state, orders, items } = await operationStory(world, here.operationId);
  expect({ state, open: orders.filter((order) => order !== "settled") }).toEqual({ state: "done", open: [] });
  expect(items["confirmed"]).toBe(requests.length);
  expect(await toldOf(world, here.operationId)).toEqual({
    events: requests.length,
    licenses: requests.length,
  });
}

/** What timelines tell of an operation, and of how many licenses. */
async function toldOf(world: LicenseWorld, operationId: string) {
  const [row] = await sql(
    world,
    `select count(*)::int as "events", count(distinct ("holderId", "detail"->>'titleId'))::int as "licenses" from "HolderEvent"
     where "detail"->>'operationId' = $1`,
    [operationId],
  );
  return row;
}
