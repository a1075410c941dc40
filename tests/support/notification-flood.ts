import { expect } from "vitest";
import { sql, type AddedLocation } from "#tests/support/license-story.ts";
import { tell, type Told } from "#tests/support/notification-hook.ts";
import { hear, isDue, toldLocation, type NotificationWorld } from "#tests/support/notification-world.ts";
import { bothSides } from "#tests/support/outside-changes.ts";

const AT_ONCE = 16;

/** The same numbers from the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many notifications, a third of them copies, in no order; what they say of counts is mostly wrong. */
function flood(many: number, uId: string, seed: number): object[] {
  const next = chance(seed);
  const types = ["ASSET_COUNT", "ASSET_MANAGEMENT", "USER_MANAGEMENT"];
  const own = Array.from({ length: Math.ceil((many * 2) / 3) }, (_, index) => ({
    notificationId: `n-${seed}-${index}`,
    notificationType: types[index % types.length],
    notification: { adamId: "9001", pricingParam: "STDQ", countDelta: Math.floor(next() * 9) - 4 },
    uId,
  }));
  const copies = Array.from({ length: many - own.length }, () => own[Math.floor(next() * own.length)] ?? {});
  return [...own, ...copies]
    .map((one) => ({ one, order: next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ one }) => one);
}

async function send(told: Told, notifications: readonly object[]): Promise<Set<number>> {
  const statuses = new Set<number>();
  const waiting = [...notifications];
  const lane = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) statuses.add(await tell(told, one));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return statuses;
}

/** Changes at Apple under a flood of notifications, read while it comes and after it; the counts are right at the end. */
export async function surviveFlood(world: NotificationWorld, many: number, seed: number): Promise<void> {
  const location = await toldLocation(world);
  const parts = 12;
  const all = flood(many, location.uId, seed);
  const size = Math.ceil(all.length / parts);
  const apple = world.emulator.world();
  const began = apple.journal().length;
  for (let part = 0; part < parts; part++) {
    const serialNumbers = [`F4KQ7X2N${String(part).padStart(2, "0")}`];
    apple.outside(location.uId, { do: "assign", adamId: "9003", serialNumbers });
    if (part === 5) apple.outside(location.uId, { do: "purchase", adamId: "9002", count: 7 });
    expect(await send(location.told, all.slice(part * size, (part + 1) * size))).toEqual(new Set([204]));
    if (part % 3 === 0) await hear(world, location.tokenId);
  }
  await apple.settle();
  while (await isDue(world, location.tokenId)) await hear(world, location.tokenId);
  await endsRight(world, location, Math.ceil((many * 2) / 3));
  expect(apple.journal().length - began).toBeLessThan(150);
}

async function endsRight(world: NotificationWorld, location: AddedLocation, own: number): Promise<void> {
  const { apple, here } = await bothSides(world, location);
  expect(here).toEqual(apple);
  const [kept] = await sql(
    world,
    `select count(*)::int as all, count("handledAt")::int as handled,
      (count(*) filter (where "notificationId" like 'n-%'))::int as ours
     from "AppleNotification" where "tokenId" = $1`,
    [location.tokenId],
  );
  expect(kept).toMatchObject({ ours: own, handled: kept?.["all"] });
}
