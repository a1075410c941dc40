import { expect, test } from "vitest";
import { readPublicLookup } from "#lib/apple/public-lookup.ts";

const app = {
  wrapperType: "software",
  kind: "software",
  trackId: 900000001,
  trackName: "Harbor Notes",
  artistName: "Northwind Software",
  bundleId: "example.northwind.harbor",
  version: "4.2.1",
  minimumOsVersion: "17.0",
  artworkUrl512: "https://icons.example/512.png",
  primaryGenreName: "Business",
  trackViewUrl: "https://apps.example/harbor",
  releaseDate: "2029-05-06T07:00:00Z",
  supportedDevices: ["iPhone15-iPhone15", "iPadPro-iPadPro"],
  isVppDeviceBasedLicensingEnabled: true,
};

test("an app reads as documented", () => {
  expect(readPublicLookup({ resultCount: 1, results: [app] }).get("900000001")).toEqual({
    adamId: "900000001",
    name: "Harbor Notes",
    developer: "Northwind Software",
    kind: "app",
    platforms: ["iOS", "iPadOS"],
    bundleId: "example.northwind.harbor",
    version: "4.2.1",
    externalVersionId: null,
    minimumOs: "17.0",
    artworkUrl: "https://icons.example/512.png",
    isCustom: false,
    deviceLicensing: true,
    genre: "Business",
    storeUrl: "https://apps.example/harbor",
    releaseDate: "2029-05-06",
  });
});

test("products are told apart by their id, in whatever order they come", () => {
  const results = [{ trackId: 3, trackName: "C" }, { trackId: "1", trackName: "A" }, { trackName: "no id" }];
  const found = readPublicLookup({ results });
  expect([...found].map(([id, { name }]) => [id, name])).toEqual([
    ["3", "C"],
    ["1", "A"],
  ]);
});

test("books and Mac apps are known by their kind", () => {
  const found = readPublicLookup({
    results: [
      { trackId: 1, trackName: "A Book", kind: "ebook", artworkUrl100: "https://icons.example/100.png" },
      { trackId: 2, trackName: "A Mac app", kind: "mac-software", wrapperType: "software" },
    ],
  });
  expect(found.get("1")).toMatchObject({
    kind: "book",
    platforms: [],
    artworkUrl: "https://icons.example/100.png",
  });
  expect(found.get("2")).toMatchObject({ kind: "app", platforms: ["macOS"] });
});

test("nothing found is no failure", () => {
  expect(readPublicLookup({ resultCount: 0, results: [] }).size).toBe(0);
  expect(readPublicLookup({}).size).toBe(0);
});
