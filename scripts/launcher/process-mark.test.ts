import { expect, test } from "vitest";
import { isAlive, markOf, processMarkSchema } from "#scripts/launcher/process-mark.ts";

test("a process is told apart from a later one with the same number", () => {
  const mark = markOf(process.pid);
  expect(mark && isAlive(mark)).toBe(true);
  expect(mark && isAlive({ ...mark, started: "another boot/1" })).toBe(false);
});

test.each([-1, 0, 1, 1.5])(
  "a note that names %s, which a signal would take for more than one process, is no note",
  (pid) => {
    expect(processMarkSchema.safeParse({ pid, started: "boot/1" }).success).toBe(false);
  },
);
