import { expect, test } from "vitest";
import { artworkUrl } from "#lib/apple/artwork.ts";
import { readContentMetadata } from "#lib/apple/content-metadata.ts";

const item = {
  id: 900000001,
  name: "Harbor Notes",
  artistName: "Northwind Software",
  kind: "iosSoftware",
  deviceFamilies: ["iphone", "ipod", "ipad", "mac"],
  bundleId: "example.northwind.harbor",
  minimumOSVersion: "17.0",
  isB2BCustomApp: true,
  isVppDeviceBasedLicensingEnabled: true,
  genreNames: ["Business", "Productivity"],
  url: "https://apps.example/harbor",
  releaseDate: "2029-05-06",
  offers: [{ type: "get", version: { display: " 4.2.1", externalId: 871234567 } }],
  artwork: { url: "https://icons.example/a/{w}x{h}bb.{f}", width: 1024, height: 1024 },
};

test("a product reads as documented", () => {
  expect(readContentMetadata({ version: 2, results: { "900000001": item } }).get("900000001")).toEqual({
    adamId: "900000001",
    name: "Harbor Notes",
    developer: "Northwind Software",
    kind: "app",
    platforms: ["iOS", "iPadOS", "macOS"],
    bundleId: "example.northwind.harbor",
    version: "4.2.1",
    externalVersionId: "871234567",
    minimumOs: "17.0",
    artworkUrl: "https://icons.example/a/256x256bb.png",
    isCustom: true,
    deviceLicensing: true,
    genre: "Business",
    storeUrl: "https://apps.example/harbor",
    releaseDate: "2029-05-06",
  });
});

test("a product of which only the name is known is still named", () => {
  expect(readContentMetadata({ results: { "1": { id: "1", name: "Tide" } } }).get("1")).toMatchObject({
    name: "Tide",
    kind: "app",
    platforms: [],
    version: null,
    artworkUrl: null,
    isCustom: false,
    deviceLicensing: null,
  });
});

test.each([
  ["desktopApp", "app", ["macOS"]],
  ["iosSoftware", "app", ["iOS"]],
  ["ebook", "book", []],
])("a product of kind %s without devices is a %s for %o", (kind, expected, platforms) => {
  const found = readContentMetadata({ results: { "1": { name: "x", kind } } }).get("1");
  expect(found).toMatchObject({ kind: expected, platforms });
});

test.each([{}, { results: {} }, { results: null }, { results: [] }, { results: { "1": null, "2": {} } }])(
  "an answer that knows nothing is no failure: %o",
  (body) => {
    expect(readContentMetadata(body).size).toBe(0);
  },
);

test("of finished icon sizes the smallest that is large enough is taken", () => {
  const list = [600, 100, 300].map((width) => ({
    width,
    height: width,
    url: `https://icons.example/${width}.png`,
  }));
  expect(artworkUrl(list)).toBe("https://icons.example/300.png");
  expect(artworkUrl([list[1]])).toBe("https://icons.example/100.png");
});

test("an icon address that is no web address is left out", () => {
  expect(artworkUrl({ url: "javascript:alert(1)" })).toBeNull();
  expect(artworkUrl([{ width: 512, url: "file:///etc/passwd" }])).toBeNull();
  expect(artworkUrl([])).toBeNull();
  expect(artworkUrl("https://icons.example/a.png")).toBeNull();
});
