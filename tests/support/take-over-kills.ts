import { expect } from "vitest";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { asked, licensesAtApple, licensesHere, operationStory } from "#tests/support/license-truth.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import { sql } from "#tests/support/license-story.ts";
import {
  askedFor,
  carryTakeOver,
  nameAtApple,
  outlets,
  titlesOf,
  writesTo,
} from "#tests/support/take-over-world.ts";

/** A take-over that ends two titles of three; Apple's limits make several orders of it. */
async function takeOverOf(world: LicenseWorld) {
  const here = await outlets(world, 3, 4);
  const chosen = here.adamIds.slice(0, 2);
  const takeOverId = await askedFor(world, here, { end: "chosen", titles: await titlesOf(world, chosen) });
  return { ...here, chosen, takeOverId };
}

/** How many moments a take-over has at which its process may die. */
export async function momentsOfTakeOver(world: LicenseWorld): Promise<number> {
  return (await runAndDie(world, await takeOverOf(world), 0)).moments;
}

/**
 * The process dies at its n-th moment; others take over. Our name stands at Apple, exactly the licenses asked for are
 * ended, each of them asked for once, and everybody else goes on holding what they held. False where it lived to its end.
 */
export async function survivesDeathOfTakeOver(world: LicenseWorld, killAt: number): Promise<boolean> {
  const here = await takeOverOf(world);
  const { killed } = await runAndDie(world, here, killAt);
  await world.emulator.world().settle();
  expect(await carryTakeOver(world, here.takeOverId)).toBe("done");

  expect(nameAtApple(world, here.uId)).toBe("Quartermaster, Aldermoor Group");
  const [kept = ""] = here.adamIds.slice(2);
  const left = here.serials.map((serial) => `${kept} STDQ d:${serial}`).toSorted();
  expect(await licensesAtApple(world, here)).toEqual(left);
  expect(await licensesHere(world, here)).toEqual(left);
  const ended = here.chosen.flatMap((adamId) =>
    here.serials.map((serial) => `disassociate ${adamId} ${serial}`),
  );
  expect(asked(world, here).toSorted()).toEqual(ended.toSorted());
  const claims = writesTo(world, here.uId).filter(({ path }) => path.endsWith("client/config"));
  expect(claims).toHaveLength(1);

  const [row] = await sql(world, `select "progress" from "Operation" where "id" = $1`, [here.takeOverId]);
  const { ending, ...progress } = row?.["progress"] as Record<string, string | number>;
  expect(progress).toMatchObject({ step: "over", ended: ended.length, notEnded: 0 });
  const { state, items } = await operationStory(world, String(ending));
  expect({ state, confirmed: items["confirmed"] }).toEqual({ state: "done", confirmed: ended.length });
  const events = await sql(
    world,
    `select count(*)::int as "count" from "TokenEvent" where "tokenId" = $1 and "kind" = 'taken-over'`,
    [here.tokenId],
  );
  expect(events[0]?.["count"]).toBe(1);
  return killed;
}
