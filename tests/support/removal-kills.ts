import { expect } from "vitest";
import { releasedMdmInfo } from "#lib/domain/tokens/ownership.ts";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { asked, licensesAtApple, operationStory } from "#tests/support/license-truth.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import {
  askedToRemove,
  cameBack,
  endOf,
  followRemoval,
  nameAtApple,
  removalStory,
  tokenRows,
  type RemovalStory,
} from "#tests/support/removal-story.ts";

/** How many moments a removal has at which its process may die. */
export async function removalMoments(world: LicenseWorld): Promise<number> {
  const removalId = await askedToRemove(world, await removalStory(world));
  return (await runAndDie(world, { removalId }, 0)).moments;
}

/** The process dies at its n-th moment; another takes over, and the end is the same. */
export async function removalSurvives(world: LicenseWorld, killAt: number): Promise<void> {
  const story = await removalStory(world);
  const removalId = await askedToRemove(world, story);
  expect((await runAndDie(world, { removalId }, killAt)).killed).toBe(true);
  await world.emulator.world().settle();
  if ((await tokenRows(world, story.leaving)).length === 0) await expectNothingLeft(world, story);
  await followRemoval(world, removalId);

  await expectNothingLeft(world, story);
  expect(await tokenRows(world, story.leaving)).toEqual([]);
  expect(await endOf(world, removalId)).toEqual({ state: "done", reason: null });
  expect((await operationStory(world, removalId)).items["confirmed"]).toBe(11);
  const { shared, exclusive, book } = story;
  expect(await cameBack(world, removalId)).toEqual([
    `${shared[0]} + 3`,
    `${shared[1]} + 2`,
    `${exclusive} + 1`,
    `${book} + 0`,
  ]);
  const taken = asked(world, story.leaving);
  const given = asked(world, story.staying);
  expect({ taken: taken.length, given: given.length }).toEqual({ taken: 6, given: 5 });
  expect(new Set([...taken, ...given]).size).toBe(11);
  expectCoveredFirst(world, story);
}

/** At Apple only the book is left, who was to be covered is, and our name is gone. */
async function expectNothingLeft(world: LicenseWorld, story: RemovalStory): Promise<void> {
  const { leaving, staying, book } = story;
  expect((await licensesAtApple(world, leaving)).map((one) => one.split(" ")[0])).toEqual([book]);
  expect(await licensesAtApple(world, staying)).toHaveLength(5);
  expect(await nameAtApple(world, leaving)).toBe(releasedMdmInfo.id);
}

/** Whatever was taken of a shared title had been given by the other token before: in the order in which Apple was asked. */
function expectCoveredFirst(world: LicenseWorld, { leaving, staying }: RemovalStory): void {
  const asks = world.emulator
    .world()
    .journal(0)
    .filter(({ path }) => /\/(dis)?associate$/.test(path));
  const lastGiven = asks.findLastIndex(({ uId }) => uId === staying.uId);
  const firstTaken = asks.findIndex(({ uId }) => uId === leaving.uId);
  expect(firstTaken).toBeGreaterThan(lastGiven);
}
