import { expect, test } from "vitest";
import { Addresses } from "#lib/features/notices/schemas.ts";

test("addresses are read from one field, however they are separated, each once", () => {
  expect(Addresses.parse("Apps@example.org, it@example.org\nit@example.org")).toEqual([
    "apps@example.org",
    "it@example.org",
  ]);
  expect(Addresses.parse(undefined)).toEqual([]);
});

test("what is no address is refused", () => {
  expect(Addresses.safeParse("apps@example.org nobody").success).toBe(false);
});
