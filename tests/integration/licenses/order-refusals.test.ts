import { afterAll, beforeAll, expect, test } from "vitest";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { applied, follow, planned, sql } from "#tests/support/license-story.ts";
import {
  asked,
  licensesAtApple,
  licensesHere,
  operationStory,
  refusals,
} from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid, gridOfTwoOrders, trouble } from "#tests/support/order-world.ts";

const associate = "assets/associate";
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ eventDelayMs: 0, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test.concurrent("a FAILED event with 14 of 16 shows which two, and why", async () => {
  const here = await grid(world, 4, 4);
  trouble(world, here, { path: associate, how: { kind: "partial-failure", number: 9709, count: 2 } });
  const operationId = await applied(world, here);
  await follow(world, operationId);

  const listed = await licensesAtApple(world, here);
  const lacking = everyPair(here).filter((pair) => !listed.includes(pair));
  expect(lacking).toHaveLength(2);
  expect(await refusals(world, operationId)).toEqual(
    lacking.map((pair) => `${pair.replace(" STDQ", "")} refused 9709`),
  );
  expect(await operationStory(world, operationId)).toMatchObject({
    state: "partly", items: { confirmed: 14, refused: 2 },
  }); // prettier-ignore
});

test.concurrent("a retry asks for what failed and for nothing else", async () => {
  const { retryOperation } = await import("#lib/features/operations/retry-operation.ts");
  const here = await grid(world, 4, 4);
  trouble(world, here, { path: associate, how: { kind: "partial-failure", number: 9709, count: 2 } });
  const failed = await applied(world, here);
  await follow(world, failed);
  const lacking = (await refusals(world, failed)).map((line) => line.split(" d:").join(" ").split(" "));
  const since = world.emulator.world().journal().at(-1)?.n ?? 0;

  const { operationId } = await retryOperation(world.scope, failed);
  await follow(world, operationId);

  expect(asked(world, here, since)).toEqual(
    lacking.map(([adamId, serial]) => `associate ${adamId} ${serial}`),
  );
  expect(await licensesAtApple(world, here)).toEqual(everyPair(here));
  expect(await operationStory(world, operationId)).toMatchObject({ state: "done", items: { confirmed: 2 } });
  await expect(retryOperation(world.scope, operationId)).rejects.toThrow("nothing-to-retry");
});

test.concurrent("of two operations that race for the last license one gets it and the other Apple's plain no", async () => {
  const here = await grid(world, 1, 2, 1);
  const [one = "", other = ""] = here.serials;
  const plans = [await planned(world, { ...here, serials: [one] }), await planned(world, { ...here, serials: [other] })];
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const operations = await Promise.all(plans.map((planId) => applyPlan(world.scope, planId)));
  await Promise.all(operations.map(({ operationId }) => follow(world, operationId)));

  const stories = await Promise.all(operations.map(({ operationId }) => operationStory(world, operationId)));
  expect(stories.map(({ state }) => state).toSorted()).toEqual(["done", "failed"]);
  const reasons = await Promise.all(operations.map(({ operationId }) => refusals(world, operationId)));
  expect(reasons.flat()).toEqual([expect.stringMatching(/ refused 9709$/)]);
  expect(await licensesHere(world, here)).toEqual(await licensesAtApple(world, here));
}); // prettier-ignore

test.concurrent("a device that Apple says yes to and never lists is missing, not assigned", async () => {
  const here = await grid(world, 1, 2);
  const [adamId = "", [ghost = ""]] = [here.adamIds[0], here.serials];
  const act: OutsideAct = { do: "unassign", adamId, serialNumbers: [ghost] };
  trouble(world, here, { path: "status", how: { kind: "outside", act } });
  const operationId = await applied(world, here);
  await follow(world, operationId);
  expect(await refusals(world, operationId)).toEqual([`${adamId} d:${ghost} missing`]);
  expect(await operationStory(world, operationId)).toMatchObject({
    state: "partly",
    items: { confirmed: 1 },
  });
  const [order] = await sql(world, `select "reads" from "Order" where "operationId" = $1`, [operationId]);
  expect(order).toEqual({ reads: 3 });
});

test.concurrent("a license taken back by an answer that was lost is taken back once", async () => {
  const here = await grid(world, 2, 2);
  await follow(world, await applied(world, here));
  trouble(world, here, { path: "assets/disassociate", how: { kind: "reset-after" } });
  const operationId = await applied(world, { ...here, kind: "revoke" });
  await follow(world, operationId);
  expect(await licensesAtApple(world, here)).toEqual([]);
  expect(await licensesHere(world, here)).toEqual([]);
  expect(asked(world, here).filter((pair) => pair.startsWith("dis"))).toHaveLength(4);
  expect(await operationStory(world, operationId)).toMatchObject({ state: "done", items: { confirmed: 4 } });
});

test.concurrent(
  "an event that stays pending when most of it is done is asked for what is missing only",
  async () => {
    const here = await grid(world, 2, 2);
    trouble(world, here, { path: associate, how: { kind: "stuck-event", done: 3 } });
    await follow(world, await applied(world, here));
    expect(await licensesAtApple(world, here)).toEqual(everyPair(here));
    expect(asked(world, here)).toHaveLength(5);
  },
);

test.concurrent("orders that stay too large whatever their size end as Apple's no", async () => {
  const here = await grid(world, 1, 2);
  trouble(world, here, { path: associate, how: { kind: "error", number: 9702 }, times: null });
  const operationId = await applied(world, here);
  expect(await follow(world, operationId)).toBe("over");
  expect(await operationStory(world, operationId)).toMatchObject({ state: "failed", items: { refused: 2 } });
});

test.concurrent("a token revoked before anything was sent withdraws its orders", async () => {
  const here = await grid(world, 1, 2);
  const operationId = await applied(world, here);
  world.emulator.world().outside(here.uId, { do: "revoke-token" });
  expect(await follow(world, operationId)).toBe("over");
  expect(asked(world, here)).toEqual([]);
  expect(await operationStory(world, operationId)).toEqual({
    state: "failed", orders: ["withdrawn"], items: { "not-sent": 2 },
  }); // prettier-ignore
  expect(await refusals(world, operationId)).toEqual(
    here.serials.map((serial) => `${here.adamIds[0]} d:${serial} not-sent token-revoked`),
  );
});

test.concurrent.each([
  ["revoked", { do: "revoke-token" }, 9625],
  ["expired", { do: "expire-token" }, 9621],
] as const)("a token %s between two orders: the second is not sent, and nothing is guessed of the first", async (_, act, number) => {
  const here = await gridOfTwoOrders(world);
  trouble(world, here, { path: associate, nth: 2, how: { kind: "outside", act } });
  expect(await follow(world, here.operationId, { steps: 6 })).toBe("still running");
  const { state, orders } = await operationStory(world, here.operationId);
  expect({ state, orders }).toEqual({ state: "queued", orders: ["sent", "settled"] });
  expect(await refusals(world, here.operationId)).toEqual(
    here.serials.map((serial) => `${here.adamIds[1]} d:${serial} not-sent ${number}`),
  );
}); // prettier-ignore

test.concurrent("another server's claim between two orders: not one more write, and the reads go on", async () => {
  const here = await gridOfTwoOrders(world);
  const act: OutsideAct = { do: "claim", name: "Other MDM" };
  trouble(world, here, { path: associate, how: { kind: "outside", act } });
  expect(await follow(world, here.operationId)).toBe("over");
  expect(world.emulator.world().journal().filter(({ uId, path }) => uId === here.uId && path.endsWith("/associate"))).toHaveLength(1);
  expect(await operationStory(world, here.operationId)).toMatchObject({ state: "partly", orders: ["settled", "settled"] });
  expect(await licensesHere(world, here)).toEqual(await licensesAtApple(world, here));
  const [token] = await sql(world, `select "ownerName" from "ContentToken" where "id" = $1`, [here.tokenId]);
  expect(token).toEqual({ ownerName: "Other MDM" });
}); // prettier-ignore
