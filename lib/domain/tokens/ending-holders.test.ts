import { expect, it } from "vitest";
import { endingHolders } from "#lib/domain/tokens/ending-holders.ts";

it("reads serial numbers and Apple's ids for people, however they are separated, each once", () => {
  const person = "5d1c7b1e-6f0a-4d0b-8f57-3a2f6f1f0c11";
  expect(endingHolders(`f4kq7x2m9l, ${person}\nF4KQ7X2M9L;C02XK1ZZJG5H`)).toEqual([
    "d:F4KQ7X2M9L",
    `p:${person}`,
    "d:C02XK1ZZJG5H",
  ]);
});

it("chooses nobody in particular where nothing was typed", () => {
  expect(endingHolders(" \n ")).toBeNull();
});
