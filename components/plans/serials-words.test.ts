import { describe, expect, it } from "vitest";
import { serialsRead } from "#components/plans/serials-words.ts";

describe("a box of pasted serial numbers", () => {
  it("counts what it read, duplicates and what is no serial number", () => {
    expect(serialsRead("f4kq7x2m9l\nDMPL81Z0Q4, F4KQ7X2M9L; n/a till-5 a b c")).toEqual({
      serials: 2,
      words: "2 serial numbers, 1 duplicate left out, not a serial number: n/a, till-5, a and 2 more.",
    });
  });

  it("says what can be pasted while it is empty", () => {
    expect(serialsRead(" \n")).toEqual({
      serials: 0,
      words: "Paste a column, a list or a mail; lower case is fine.",
    });
  });
});
