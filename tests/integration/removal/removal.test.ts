import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, operationStory, refusals } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import {
  askedToRemove,
  cameBack,
  endOf,
  followRemoval,
  nameAtApple,
  removalStory,
  tokenRows,
} from "#tests/support/removal-story.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const nobody = "00000000-0000-0000-0000-000000000000";

describe("a token that is removed", () => {
  it("covers holders from another token, takes back all it can, leaves the location and is gone", async () => {
    const story = await removalStory(world);
    const { leaving, staying, shared, exclusive, book, serials } = story;
    const operationId = await askedToRemove(world, story);
    expect(await followRemoval(world, operationId)).toBe("over");

    expect(await endOf(world, operationId)).toEqual({ state: "done", reason: null });
    expect(await licensesAtApple(world, staying)).toEqual(
      [
        ...serials.map((serial) => `${shared[0]} STDQ d:${serial}`),
        ...serials.slice(0, 2).map((serial) => `${shared[1]} STDQ d:${serial}`),
      ].toSorted(),
    );
    expect((await licensesAtApple(world, leaving)).map((one) => one.split(" ")[0])).toEqual([book]);
    expect(await tokenRows(world, leaving)).toEqual([]);
    expect(await nameAtApple(world, leaving)).toBe(nobody);
    expect(await cameBack(world, operationId)).toEqual([
      `${shared[0]} + 3`,
      `${shared[1]} + 2`,
      `${exclusive} + 1`,
      `${book} + 0`,
    ]);
    expect(asked(world, leaving)).toHaveLength(6);
    expect((await operationStory(world, operationId)).items).toEqual({ confirmed: 11 });
  });
});
void refusals;
void sql;
