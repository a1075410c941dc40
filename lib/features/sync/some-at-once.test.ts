import { expect, test } from "vitest";
import { someAtOnce } from "#lib/features/sync/some-at-once.ts";

test("never more than so many are under way, and all are done", async () => {
  const done: number[] = [];
  let [underWay, most] = [0, 0];
  await someAtOnce(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    done.push(item);
  });
  expect({ most, done: done.toSorted() }).toEqual({ most: 3, done: [1, 2, 3, 4, 5, 6, 7] });
});

test("after a failure nothing further begins, and what is under way ends first", async () => {
  const events: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const work = async (item: number) => {
    events.push(`begin ${item}`);
    if (item === 2) {
      release();
      throw new Error("page 2");
    }
    await held;
    await Promise.resolve();
    events.push(`end ${item}`);
  };
  await expect(someAtOnce(2, [1, 2, 3, 4], work)).rejects.toThrow("page 2");
  expect(events).toEqual(["begin 1", "begin 2", "end 1"]);
});
