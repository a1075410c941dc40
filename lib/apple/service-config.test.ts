import { expect, test } from "vitest";
import { AppleError } from "#lib/apple/errors.ts";
import { defaultLimits } from "#lib/apple/limits.ts";
import { createServiceConfigCache, readServiceConfig } from "#lib/apple/service-config.ts";

const at = (ms: number) => new Date(1_000_000_000_000 + ms);
const configOf = (maxAssets: number) => readServiceConfig({ limits: { maxAssets } });
const base = "https://vpp.itunes.apple.com/mdm/v2";

test("limits that are missing or senseless have their defaults", () => {
  const limits = { maxAssets: 10, maxUsers: "50", maxClientUserIds: 0, maxSerialNumbers: null, maxNew: 3 };
  expect(readServiceConfig({ limits }).limits).toEqual({ ...defaultLimits, maxAssets: 10, maxUsers: 50 });
  expect(readServiceConfig({}).limits).toEqual(defaultLimits);
});

test("addresses that are not texts are left out", () => {
  expect(
    readServiceConfig({ urls: { getAssets: "https://a.example/", getUsers: {}, x: null } }).urls,
  ).toEqual({
    getAssets: "https://a.example/",
  });
});

test("the configuration is read again after five minutes, or when asked for fresh", async () => {
  const cache = createServiceConfigCache();
  let readings = 0;
  const load = async () => configOf((readings += 1));
  const maxAssets = async (ms: number, fresh = false) =>
    (await cache.read(base, at(ms), load, fresh)).limits.maxAssets;
  expect(await maxAssets(0)).toBe(1);
  expect(await maxAssets(299_999)).toBe(1);
  expect(await maxAssets(300_000)).toBe(2);
  expect(await maxAssets(300_001, true)).toBe(3);
});

test("each Apple address has a configuration of its own", async () => {
  const cache = createServiceConfigCache();
  await cache.read(base, at(0), async () => configOf(1));
  const other = await cache.read("http://127.0.0.1:4000/mdm/v2", at(0), async () => configOf(2));
  expect(other.limits.maxAssets).toBe(2);
});

test("those who ask at the same time share one reading", async () => {
  const cache = createServiceConfigCache();
  let readings = 0;
  const load = async () => configOf((readings += 1));
  await Promise.all([1, 2, 3].map(() => cache.read(base, at(0), load)));
  expect(readings).toBe(1);
});

test("another's failed reading does not become one's own", async () => {
  const cache = createServiceConfigCache();
  const failing = cache.read(base, at(0), async () => {
    throw new Error("called off");
  });
  const joining = cache.read(base, at(0), async () => configOf(4));
  await expect(failing).rejects.toThrow("called off");
  expect((await joining).limits.maxAssets).toBe(4);
});

test("when the reading fails the last known configuration stands in, and half a minute passes before the next", async () => {
  const cache = createServiceConfigCache();
  let readings = 0;
  const failing = async () => {
    readings += 1;
    throw new AppleError("busy");
  };
  expect(await cache.peek(base, at(0), failing)).toBeNull();
  expect(await cache.peek(base, at(29_999), failing)).toBeNull();
  expect(readings).toBe(1);
  expect((await cache.peek(base, at(30_000), async () => configOf(7)))?.limits.maxAssets).toBe(7);
  expect((await cache.peek(base, at(400_000), failing))?.limits.maxAssets).toBe(7);
  expect(readings).toBe(2);
});

test("a clock that is set back does not keep an old configuration or an old failure alive", async () => {
  const cache = createServiceConfigCache();
  const failing = async () => {
    throw new AppleError("busy");
  };
  await cache.peek(base, at(86_400_000), failing);
  expect((await cache.peek(base, at(0), async () => configOf(3)))?.limits.maxAssets).toBe(3);
  expect((await cache.read(base, at(-1), async () => configOf(4))).limits.maxAssets).toBe(4);
});
