import { expect, test } from "vitest";
import { isHeldByOther } from "#lib/domain/tokens/held-by-other.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";

interface Told {
  ownerId?: string | null;
  registered?: boolean;
  also?: TokenState[];
}

const held = (state: TokenState, { ownerId = "corvid", registered = false, also = [] }: Told = {}) =>
  isHeldByOther({ ownerId, registered, standing: { state, also } });

test("a contested location and one that was never ours are another server's", () => {
  expect(held("contested", { registered: true })).toBe(true);
  expect(held("not-owned")).toBe(true);
  expect(held("expired", { also: ["contested"] })).toBe(true);
});

test("nobody's name is nobody else's, and an active token's is ours", () => {
  expect(held("not-owned", { ownerId: null })).toBe(false);
  expect(held("active", { registered: true })).toBe(false);
});

test("an observed token is another server's unless our name stands there", () => {
  expect(held("observing")).toBe(true);
  expect(held("observing", { registered: true })).toBe(false);
});
