import { afterAll, beforeAll, expect, test } from "vitest";
import { applied, follow } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, licensesHere, operationStory } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid, trouble, type Trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ eventDelayMs: 0, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

interface Case {
  name: string;
  troubles: Trouble[];
  /** How often Apple was asked for each pair in all; what it refused or never got is asked for again. */
  times: number;
}

const associate = "assets/associate";

const overcome: Case[] = [
  { name: "the answer is lost after Apple took the order", troubles: [{ path: associate, how: { kind: "reset-after" } }], times: 1 },
  { name: "the answer arrives cut off", troubles: [{ path: associate, how: { kind: "truncate" } }], times: 1 },
  { name: "the answer is half of its JSON", troubles: [{ path: associate, how: { kind: "half-json" } }], times: 1 },
  { name: "the answer is empty", troubles: [{ path: associate, how: { kind: "empty-body" } }], times: 1 },
  { name: "the line breaks before Apple took the order", troubles: [{ path: associate, how: { kind: "reset-before" } }], times: 2 },
  { name: "Apple's edge answers 503 with a page of HTML", troubles: [{ path: associate, how: { kind: "html503" } }], times: 2 },
  { name: "Apple reports an internal error", troubles: [{ path: associate, how: { kind: "error", number: 9603 } }], times: 2 },
  { name: "Apple is unavailable for the moment", troubles: [{ path: associate, how: { kind: "error", number: 9729 }, times: 2 }], times: 3 },
  { name: "Apple asks for fewer requests", troubles: [{ path: associate, how: { kind: "throttle" } }], times: 2 },
  { name: "Apple says when to come back", troubles: [{ path: associate, how: { kind: "throttle", retryAfter: 1 } }], times: 2 },
  { name: "a throttle comes inside HTTP 200", troubles: [{ path: associate, how: { kind: "http200-error", number: 9646 } }], times: 2 },
  { name: "Apple has forgotten the event", troubles: [{ path: "status", how: { kind: "error", number: 9708 } }], times: 1 },
  { name: "Apple will not tell of the event", troubles: [{ path: "status", how: { kind: "error", number: 9602 }, times: null }], times: 1 },
  { name: "the event stays pending for more than ten minutes, and nothing was done", troubles: [{ path: associate, how: { kind: "stuck-event" } }], times: 2 },
  { name: "reading back fails at first", troubles: [{ path: "assignments", how: { kind: "error", number: 9602 } }], times: 1 },
  { name: "the pages read back are cut off", troubles: [{ path: "assignments", how: { kind: "truncate" } }], times: 1 },
]; // prettier-ignore

test.concurrent.each(overcome)("every license stands once when $name", async ({ troubles, times }) => {
  const here = await grid(world, 2, 2);
  for (const one of troubles) trouble(world, here, one);
  const operationId = await applied(world, here);

  expect(await follow(world, operationId)).toBe("over");

  expect(await licensesAtApple(world, here)).toEqual(everyPair(here));
  expect(await licensesHere(world, here)).toEqual(everyPair(here));
  const { state, items } = await operationStory(world, operationId);
  expect({ state, confirmed: items["confirmed"] }).toEqual({ state: "done", confirmed: 4 });
  const counts = [...Map.groupBy(asked(world, here), (pair) => pair).values()].map((same) => same.length);
  expect(counts).toEqual([times, times, times, times]);
});
