import { expect, test } from "vitest";
import { withRenewal } from "#lib/actions/renew-at.ts";
import { Refusal } from "#lib/refusal.ts";

const facts = { groupId: "north", tokenId: "t1", name: "Retail" };
const admin = { reach: ["north"], role: "admin" } as const;

test("a refusal for a dead token says where it is renewed, to whoever may renew it there", () => {
  const refusal = new Refusal("token-is-revoked", facts);
  expect(withRenewal(admin, refusal)).toEqual({ ...facts, renewAt: "/groups/north/tokens/t1/renew" });
  expect(withRenewal({ ...admin, role: "operator" }, refusal)).toEqual(facts);
  expect(withRenewal({ ...admin, reach: ["south"] }, refusal)).toEqual(facts);
});

test("what no new file mends, and what is about no token, has no such way out", () => {
  expect(withRenewal(admin, new Refusal("token-is-contested", facts))).toEqual(facts);
  expect(withRenewal(admin, new Refusal("token-is-expired", { name: "Retail" }))).toEqual({ name: "Retail" });
});
