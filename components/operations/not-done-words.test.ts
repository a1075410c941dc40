import { describe, expect, it } from "vitest";
import { whyNotDone } from "#components/operations/not-done-words.ts";

const row = { state: "refused", meaning: null, number: null, problem: null };

describe("why a license did not come about", () => {
  it("is said in our words for Apple's number, or that Apple gave none", () => {
    const known = { ...row, number: 9709, meaning: "Not enough licenses are left" };
    expect(whyNotDone(known, "assign")).toBe("Not enough licenses are left");
    expect(whyNotDone({ ...row, number: 9999 }, "assign")).toBe("Apple refused it");
    expect(whyNotDone(row, "assign")).toBe("Apple refused it without a reason");
  });

  it("tells apart what Apple does not list and what it still lists", () => {
    expect(whyNotDone({ ...row, state: "missing" }, "assign")).toBe("Apple said yes, but does not list it");
    expect(whyNotDone({ ...row, state: "missing" }, "revoke")).toBe("Apple said yes, but still lists it");
  });

  it("says why nothing was sent", () => {
    const unsent = { ...row, state: "not-sent" };
    expect(whyNotDone({ ...unsent, problem: "stopped" }, "assign")).toBe("Stopped before it was sent");
    expect(whyNotDone({ ...unsent, problem: "token-revoked" }, "assign")).toMatch(/token/i);
    expect(whyNotDone(unsent, "assign")).toBe("Never sent");
  });
});
