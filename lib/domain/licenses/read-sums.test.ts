import { describe, expect, it } from "vitest";
import { sumUp } from "#lib/domain/licenses/operation-sums.ts";
import { notDoneOf, readSums } from "#lib/domain/licenses/read-sums.ts";

describe("the sums that an operation keeps", () => {
  it("are read back as they were written", () => {
    const sums = sumUp({ confirmed: 12, refused: 2, missing: 1, "not-sent": 3, sent: 4 }, [
      { number: 1, state: "settled", eventId: "e" },
    ]);
    expect(readSums(JSON.parse(JSON.stringify(sums)))).toEqual(sums);
    expect(notDoneOf(sums)).toBe(6);
  });

  it("count as nothing done where nothing is written yet, or something else", () => {
    expect(readSums({ confirmed: "12", phase: "titles" })).toMatchObject({ total: 0, confirmed: 0 });
    expect(readSums(null)).toMatchObject({ orders: 0 });
  });
});
