import { afterAll, beforeAll, expect, test } from "vitest";
import { applied, follow, planned } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, operationStory, refusals } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid, gridOfTwoOrders, trouble } from "#tests/support/order-world.ts";

const associate = "assets/associate";
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ eventDelayMs: 0, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("of two who apply one plan at the same time, both are led to the same operation", async () => {
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const planId = await planned(world, await grid(world, 1, 1));
  const [one, other] = await Promise.all([applyPlan(world.scope, planId), applyPlan(world.scope, planId)]);
  expect(other).toEqual(one);
});

test("what one operation asks for, a second does not: it says so and can be tried again", async () => {
  const { retryOperation } = await import("#lib/features/operations/retry-operation.ts");
  const here = await grid(world, 1, 3);
  const [first = "", ...others] = here.serials;
  const plans = [await planned(world, { ...here, serials: [first] }), await planned(world, here)];
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const [one, all] = await Promise.all(plans.map((planId) => applyPlan(world.scope, planId)));
  await follow(world, one?.operationId ?? "", { steps: 1 });
  await follow(world, all?.operationId ?? "");

  expect(await operationStory(world, all?.operationId ?? "")).toMatchObject({ state: "partly", items: { confirmed: 2 } });
  expect(await refusals(world, all?.operationId ?? "")).toEqual([`${here.adamIds[0]} d:${first} not-sent asked-elsewhere`]);

  await follow(world, one?.operationId ?? "");
  const retry = await retryOperation(world.scope, all?.operationId ?? "");
  await follow(world, retry.operationId);
  expect(await operationStory(world, retry.operationId)).toMatchObject({ state: "done", items: { confirmed: 1 } });
  expect(asked(world, here)).toEqual([first, ...others].map((serial) => `associate ${here.adamIds[0]} ${serial}`));
}); // prettier-ignore

test("what failed is tried again once, however often it is asked for", async () => {
  const { retryOperation } = await import("#lib/features/operations/retry-operation.ts");
  const here = await grid(world, 1, 2);
  trouble(world, here, { path: associate, how: { kind: "error", number: 9602 } });
  const operationId = await applied(world, here);
  await follow(world, operationId);
  const retries = [0, 1].map(() => retryOperation(world.scope, operationId).catch((error: Error) => error.message));
  expect(await Promise.all(retries)).toEqual(
    expect.arrayContaining([expect.objectContaining({ operationId: expect.any(String) }), "nothing-to-retry"]),
  );
}); // prettier-ignore

test("asked to stop, an operation sends nothing more and follows what Apple has accepted", async () => {
  const { stopOperation } = await import("#lib/features/operations/stop-operation.ts");
  const here = await gridOfTwoOrders(world);
  trouble(world, here, { path: associate, nth: 2, times: null, how: { kind: "error", number: 9729 } });
  const meanwhile = (step: number) => (step === 1 ? stopOperation(world.scope, here.operationId) : undefined);
  expect(await follow(world, here.operationId, { meanwhile })).toBe("over");

  expect(await operationStory(world, here.operationId)).toEqual({
    state: "stopped", orders: ["settled", "withdrawn"], items: { confirmed: 1, "not-sent": 2 },
  }); // prettier-ignore
  expect(await licensesAtApple(world, here)).toHaveLength(2);
  await expect(stopOperation(world.scope, here.operationId)).rejects.toThrow("operation-over");
});

test("asked to stop between two orders of one round, the second is not sent", async () => {
  const { advance } = await import("#lib/features/operations/advance.ts");
  const { openSessions } = await import("#lib/features/operations/sessions.ts");
  const { stopOperation } = await import("#lib/features/operations/stop-operation.ts");
  const here = await gridOfTwoOrders(world);
  const { signal } = new AbortController();
  const real = openSessions(world.scope, signal);
  let opened = 0;
  const writing = async (tokenId: string) => {
    if (++opened === 2) await stopOperation(world.scope, here.operationId);
    return real.writing(tokenId);
  };
  await advance(world.scope, here.operationId, { ...real, writing }, signal);
  expect(await follow(world, here.operationId)).toBe("over");
  expect(await operationStory(world, here.operationId)).toMatchObject({
    state: "stopped", orders: ["settled", "withdrawn"],
  }); // prettier-ignore
});

test("of two workers with the same operation one carries it on and the other leaves it alone", async () => {
  const { runOperation } = await import("#lib/features/operations/run-operation.ts");
  const here = await grid(world, 2, 2);
  const operationId = await applied(world, here);
  const { signal } = new AbortController();
  const verdicts = await Promise.all([0, 1].map(() => runOperation(world.scope, operationId, signal)));
  expect(verdicts.toSorted()).toEqual(["busy", "finished"]);
  expect(asked(world, here)).toHaveLength(4);
  expect(await runOperation(world.scope, operationId, signal)).toBe("finished");
  expect(await operationStory(world, operationId)).toMatchObject({ state: "done", orders: ["settled"] });
});

test("limits that Apple lowers between writing and sending cut the orders to size", async () => {
  const here = await grid(world, 2, 3);
  const operationId = await applied(world, here);
  trouble(world, here, {
    path: associate,
    how: { kind: "limits", limits: { maxAssets: 1, maxSerialNumbers: 2 } },
  });
  await follow(world, operationId);
  world.emulator.world().switches({}, { maxAssets: 25, maxSerialNumbers: 1000 });

  expect(await licensesAtApple(world, here)).toEqual(everyPair(here));
  const { state, orders, items } = await operationStory(world, operationId);
  expect({ state, orders: orders.length, items }).toEqual({
    state: "done",
    orders: 5,
    items: { confirmed: 6, moved: 6 },
  });
});
