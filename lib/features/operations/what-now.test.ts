import { describe, expect, it } from "vitest";
import { whatNow } from "#lib/features/operations/what-now.ts";

const device = { state: "refused", holder: "d:F4KQ7X2M9L", number: null, problem: null };

describe("what to do about a license that did not come about", () => {
  it.each([
    [9709, "buy"],
    [9603, "retry"],
    [9646, "retry"],
    [9706, "final"],
    [9609, "look"],
    [9999, "look"],
  ] as const)("Apple's %i means: %s", (number, expected) => {
    expect(whatNow({ ...device, number })).toBe(expected);
  });

  it("doubts the serial of a device that Apple took and does not list, never that of a person", () => {
    expect(whatNow({ ...device, state: "missing" })).toBe("check-serial");
    expect(whatNow({ ...device, state: "missing", holder: "p:3f2a" })).toBe("look");
  });

  it("asks again for what was stopped or met a busy Apple, and looks at the token otherwise", () => {
    const unsent = { ...device, state: "not-sent" };
    expect(whatNow({ ...unsent, problem: "stopped" })).toBe("retry");
    expect(whatNow({ ...unsent, problem: "apple-busy" })).toBe("retry");
    expect(whatNow({ ...unsent, problem: "token-revoked" })).toBe("see-token");
  });
});
