import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  batchOrders,
  type OrderBatch,
  type OrderLimits,
  type OrderPair,
} from "#lib/domain/licenses/batches.ts";

const apples: OrderLimits = { maxAssets: 25, maxSerialNumbers: 1000, maxClientUserIds: 1000 };
const pair = (titleId: string, key: string, tokenId = "a"): OrderPair => ({
  tokenId,
  titleId,
  adamId: titleId,
  pricingParam: "STDQ",
  key,
});
const devices = (count: number) => Array.from({ length: count }, (_, n) => `d:${n}`);
const titles = (count: number) => Array.from({ length: count }, (_, n) => `${900_000_000 + n}`);
const every = (these: string[], keys: string[]) =>
  these.flatMap((title) => keys.map((key) => pair(title, key)));

/** What Apple would do on these requests: every asset for every target. */
const crossProducts = (batches: readonly OrderBatch[]) =>
  batches.flatMap(({ tokenId, assets, serials, clientUserIds }) =>
    assets.flatMap(({ adamId, pricingParam }) =>
      [...serials.map((serial) => `d:${serial}`), ...clientUserIds.map((id) => `p:${id}`)].map(
        (key) => `${tokenId} ${adamId} ${pricingParam} ${key}`,
      ),
    ),
  );
const asText = ({ tokenId, adamId, pricingParam, key }: OrderPair) =>
  `${tokenId} ${adamId} ${pricingParam} ${key}`;

describe("the number of requests for", () => {
  test.each([
    ["one title and 10,000 devices is ten", every(titles(1), devices(10_000)), 10],
    ["25 titles and 10,000 devices is ten", every(titles(25), devices(10_000)), 10],
    ["26 titles and 1,001 devices is four", every(titles(26), devices(1001)), 4],
    [
      "devices and people together is no more than for the larger of them",
      [...every(titles(1), devices(1500)), ...every(titles(1), ["p:1", "p:2"])],
      2,
    ],
    [
      "two titles with the same devices in another order is one",
      [...every(["1"], ["d:1", "d:2"]), ...every(["2"], ["d:2", "d:1"])],
      1,
    ],
    [
      "two titles of which one has a device more is two",
      [...every(["1"], devices(9)), ...every(["2"], devices(10))],
      2,
    ],
    [
      "two titles that share some devices is two",
      [...every(["1"], ["d:1", "d:2"]), ...every(["2"], ["d:2", "d:3"])],
      2,
    ],
    [
      "two titles where one device more would break a thousand is two",
      [...every(["1"], devices(1000)), ...every(["2"], devices(1001))],
      2,
    ],
    ["the same title and device from two tokens is two", [pair("1", "d:1"), pair("1", "d:1", "b")], 2],
    [
      "a title in both qualities is one",
      [pair("1", "p:1"), { ...pair("1", "p:1"), titleId: "1+", pricingParam: "PLUS" }],
      1,
    ],
    ["nothing is none", [], 0],
  ])("%s", (_what, pairs, requests) => {
    const batches = batchOrders(pairs, apples);
    expect(batches).toHaveLength(requests);
    expect(crossProducts(batches).sort()).toEqual(pairs.map(asText).sort());
  });
});

test("a request carries the pairs it stands for, so that each can be settled", () => {
  expect(batchOrders([pair("1", "d:A"), pair("1", "p:u")], apples)).toEqual([
    {
      tokenId: "a",
      assets: [{ adamId: "1", pricingParam: "STDQ" }],
      serials: ["A"],
      clientUserIds: ["u"],
      pairs: [pair("1", "d:A"), pair("1", "p:u")],
    },
  ]);
});

test("whatever is asked for, it is asked of Apple exactly once, within the limits, and the same way each time", () => {
  const holder = fc.tuple(fc.constantFrom("d:", "p:"), fc.nat({ max: 8 })).map((parts) => parts.join(""));
  const anyPair = fc.record({
    tokenId: fc.constantFrom("a", "b"),
    adamId: fc.nat({ max: 6 }).map(String),
    pricingParam: fc.constantFrom("STDQ", "PLUS"),
    key: holder,
  });
  const pairs = fc.array(
    anyPair.map((one) => ({ ...one, titleId: `${one.adamId} ${one.pricingParam}` })),
    { maxLength: 120 },
  );
  const limit = fc.integer({ min: 1, max: 4 });
  const limits = fc.record({ maxAssets: limit, maxSerialNumbers: limit, maxClientUserIds: limit });

  fc.assert(
    fc.property(pairs, limits, (asked, within) => {
      const batches = batchOrders(asked, within);
      expect(crossProducts(batches).sort()).toEqual([...new Set(asked.map(asText))].sort());
      expect(batches.flatMap((batch) => batch.pairs.map(asText)).sort()).toEqual(
        crossProducts(batches).sort(),
      );
      for (const { assets, serials, clientUserIds } of batches) {
        expect(assets.length).toBeLessThanOrEqual(within.maxAssets);
        expect(serials.length).toBeLessThanOrEqual(within.maxSerialNumbers);
        expect(clientUserIds.length).toBeLessThanOrEqual(within.maxClientUserIds);
        expect(serials.length + clientUserIds.length).toBeGreaterThan(0);
      }
      expect(batchOrders(asked, within)).toEqual(batches);
    }),
  );
});
