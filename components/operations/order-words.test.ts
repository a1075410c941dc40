import { describe, expect, it } from "vitest";
import { orderLook, tookWords } from "#components/operations/order-words.ts";

const settled = { state: "settled", eventId: "e", eventStatus: "COMPLETE", problem: null };

describe("how an order to Apple stands", () => {
  it("waits in pencil until it is read back", () => {
    expect(orderLook({ ...settled, state: "sent" })).toMatchObject({
      tone: "pencil",
      words: "Waiting for Apple",
    });
    expect(orderLook(settled)).toMatchObject({ tone: "ok", words: "Completed" });
  });

  it("says what Apple refused, in part or as a whole", () => {
    expect(orderLook({ ...settled, eventStatus: "FAILED" }).words).toBe("Completed, some refused");
    expect(
      orderLook({ ...settled, eventId: null, eventStatus: null, problem: { reason: "apple-refused" } }).words,
    ).toBe("Refused");
  });

  it("tells of an order that another one replaced", () => {
    expect(orderLook({ ...settled, problem: { reason: "answer-lost" } }).words).toBe("Written anew");
  });

  it("counts the time from sending to reading back, or until now", () => {
    const sentAt = new Date("2026-11-20T09:16:11Z");
    const now = new Date("2026-11-20T09:16:43Z");
    expect(tookWords({ sentAt, settledAt: null }, now)).toBe("32 s so far");
    expect(tookWords({ sentAt, settledAt: new Date("2026-11-20T09:19:11Z") }, now)).toBe("3 min");
    expect(tookWords({ sentAt: null, settledAt: now }, now)).toBe("–");
  });
});
