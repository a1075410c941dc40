import { describe, expect, it } from "vitest";
import { stagesOf } from "#components/operations/license-stage-words.ts";
import { readSums } from "#lib/domain/licenses/read-sums.ts";

const stages = (sums: object) =>
  stagesOf(readSums(sums)).map(({ count, second, state }) => `${count} ${second} (${state})`);

describe("the stages of an operation", () => {
  it("show each as far as its licenses have come", () => {
    const sums = {
      total: 186,
      sent: 186,
      answered: 144,
      confirmed: 138,
      refused: 4,
      orders: 2,
      ordersAccepted: 2,
    };
    expect(stages(sums)).toEqual([
      "186 before anything is sent (done)",
      "186 2 orders, all accepted (done)",
      "144 4 refused by Apple (now)",
      "138 Apple's own list agrees (now)",
    ]);
  });

  it("are over when what Apple did not refuse is read back", () => {
    const sums = {
      total: 16,
      sent: 16,
      answered: 16,
      confirmed: 14,
      refused: 2,
      orders: 1,
      ordersAccepted: 1,
    };
    expect(stages(sums).map((words) => words.split("(")[1])).toEqual(["done)", "done)", "done)", "done)"]);
  });

  it("have not begun while nothing is written down", () => {
    expect(stages({}).every((words) => words.endsWith("(later)"))).toBe(true);
    expect(stages({})[1]).toBe("0 no order yet (later)");
    expect(stages({ total: 3, confirmed: 3 })[1]).toContain("no order was needed");
  });

  it("count what was never sent apart", () => {
    const stopped = {
      total: 10,
      sent: 6,
      answered: 6,
      confirmed: 6,
      notSent: 4,
      orders: 2,
      ordersAccepted: 1,
    };
    expect(stages(stopped)[1]).toBe("6 4 not sent (done)");
  });
});
