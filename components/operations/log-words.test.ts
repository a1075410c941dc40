import { describe, expect, it } from "vitest";
import { logWords } from "#components/operations/log-words.ts";

const said = (event: string, detail: Record<string, unknown>) => logWords({ event, detail });

describe("the log of an operation", () => {
  it("tells of orders as they are written, accepted and read back", () => {
    expect(said("orders-written", { orders: 2, licenses: 186 }).words).toBe(
      "2 orders written down for 186 licenses",
    );
    expect(said("order-accepted", { order: 1 }).words).toBe("Order 1 accepted, waiting for its event");
    expect(said("read-back", { order: 1, confirmed: 144, of: 148 })).toEqual({
      words: "Order 1 read back: 144 of 148 as asked",
      kind: "x",
    });
  });

  it("marks what Apple failed", () => {
    const over = { order: 2, completed: 14, requested: 16 };
    expect(said("event-over", { ...over, status: "FAILED" })).toEqual({
      words: "Order 2: event over, 14 of 16",
      kind: "x",
    });
    expect(said("event-over", { ...over, completed: 16, status: "COMPLETE" })).toEqual({
      words: "Order 2: event completed, 16 of 16",
      kind: "check",
    });
  });

  it("says why an order was written anew or put off", () => {
    expect(said("order-rewritten", { order: 3, licenses: 40, cause: "answer-lost" }).words).toBe(
      "Order 3 written anew for 40 licenses: Apple's answer was lost",
    );
    expect(said("order-put-off", { order: 3, reason: "apple-busy" }).words).toMatch(/^Order 3 waits: .+/);
  });

  it("has words for what it does not know yet", () => {
    expect(said("something-new", {}).words).toBe("something new");
  });
});
