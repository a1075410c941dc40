import { describe, expect, it } from "vitest";
import { obstacleTo } from "#lib/domain/tokens/acting.ts";
import { tokenStates } from "#lib/domain/tokens/state.ts";

const standing = { also: [] };

describe("what keeps a token from acting", () => {
  it.each([
    ["revoked", "revoked", "revoked"],
    ["invalid", "invalid", "invalid"],
    ["expired", "expired", "expired"],
    ["contested", null, "contested"],
    ["not-owned", null, "not-owned"],
    ["unreachable", null, null],
    ["read-only", null, "read-only"],
    ["expiring", null, null],
    ["observing", null, "observing"],
    ["active", null, null],
  ] as const)("%s: reading meets %s, writing meets %s", (state, reading, writing) => {
    expect(obstacleTo("read", { ...standing, state })).toBe(reading);
    expect(obstacleTo("write", { ...standing, state })).toBe(writing);
  });

  it("has an answer for every state there is", () => {
    for (const state of tokenStates)
      expect(obstacleTo("write", { ...standing, state })).toBeOneOf([state, null]);
  });

  it("names the worst of several, also behind a silence", () => {
    expect(obstacleTo("write", { state: "contested", also: ["read-only"] })).toBe("contested");
    expect(obstacleTo("write", { state: "unreachable", also: ["observing"] })).toBe("observing");
  });
});
