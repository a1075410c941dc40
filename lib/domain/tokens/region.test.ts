import { expect, test } from "vitest";
import { normalRegion, regionChain, regions } from "#lib/domain/tokens/region.ts";

test("there are the 249 countries of ISO 3166 and Kosovo, each once and in order", () => {
  expect(regions).toHaveLength(250);
  expect([...new Set(regions)].sort()).toEqual(regions);
});

test("every region has a name that can be shown", () => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(regions.filter((region) => names.of(region) === undefined)).toEqual([]);
});

test.each([
  ["DE", "DE"],
  [" de ", "DE"],
  ["XK", "XK"],
  ["UK", null],
  ["DEU", null],
  ["", null],
])("%j is the region %s", (text, region) => {
  expect(normalRegion(text)).toBe(region);
});

test("a title that the region's store does not have is looked up in the US store", () => {
  expect(regionChain("DE")).toEqual(["DE", "US"]);
  expect(regionChain("US")).toEqual(["US"]);
});
