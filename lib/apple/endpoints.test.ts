import { expect, test } from "vitest";
import { endpointUrl } from "#lib/apple/endpoints.ts";

const base = new URL("https://vpp.itunes.apple.com/mdm/v2");

test("a published address on the configured origin is used", () => {
  const published = { getAssets: "https://vpp.itunes.apple.com/mdm/v2.1/stock?x=1" };
  expect(endpointUrl(base, "getAssets", published, { pageIndex: 2 }).href).toBe(
    "https://vpp.itunes.apple.com/mdm/v2.1/stock?x=1&pageIndex=2",
  );
});

test.each([
  "https://evil.example/mdm/v2/assets",
  "http://vpp.itunes.apple.com/mdm/v2/assets",
  "https://vpp.itunes.apple.com:8443/mdm/v2/assets",
  "https://vpp.itunes.apple.com@evil.example/mdm/v2/assets",
  "https://someone@vpp.itunes.apple.com/mdm/v2/assets",
  "//evil.example/assets",
  "not an address",
])("a published address elsewhere is not: %s", (getAssets) => {
  expect(endpointUrl(base, "getAssets", { getAssets }).href).toBe(
    "https://vpp.itunes.apple.com/mdm/v2/assets",
  );
});

test("a configured address may end in a slash or not, and have a path of its own", () => {
  const world = new URL("http://127.0.0.1:4000/worlds/a/mdm/v2/");
  expect(endpointUrl(world, "eventStatus", {}, { eventId: "a b&c" }).href).toBe(
    "http://127.0.0.1:4000/worlds/a/mdm/v2/status?eventId=a+b%26c",
  );
});

test("lists are repeated and absent values left out", () => {
  const query = { adamId: ["1", "2"], cursor: undefined, includeUserState: true };
  expect(endpointUrl(base, "getSubscriptionAdmins", {}, query).search).toBe(
    "?adamId=1&adamId=2&includeUserState=true",
  );
});
