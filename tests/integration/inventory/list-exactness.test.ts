import { beforeAll, expect, test } from "vitest";
import { chooseRoute, type Route } from "#lib/data/listing/choose-route.ts";
import type { Listing, ListRequest } from "#lib/data/listing/listing.ts";
import { readPage } from "#lib/data/listing/page.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { makeDevice } from "#tests/support/inventory-world.ts";

useFreshDatabase();

type Sort = "name" | "serial";
const id = { column: "id", type: "uuid" } as const;
const listing: Listing<Sort> = {
  table: "Device",
  sorts: {
    name: [{ column: "nameKey", type: "text" }, id],
    serial: [{ column: "serial", type: "text" }, id],
  },
  grouped: true,
  search: { kind: "device", sort: "name" },
};

const names = [
  "Till",
  "till 2",
  "Tîll 2",
  "iPad one",
  "iPad",
  "ipad till",
  "Store Ærø, till",
  "Zebra",
  "日本 iPad",
  "éclair till",
  "Till tiller",
];

interface Made {
  id: string;
  words: string[];
  platform: string;
  group: string;
}

const world: { top?: TestScope; below?: TestScope; made: Made[] } = { made: [] };

beforeAll(async () => {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const groups = [
    customer.groupId,
    retail,
    await makeGroup(customer, "Berlin", retail),
    await makeGroup(customer, "Academy"),
  ];
  const top = (world.top = await systemAt(customer, customer.groupId));
  world.below = await systemAt(customer, retail);
  for (let at = 0; at < 90; at++) {
    const [name, group] = [names[at % names.length] ?? "", groups[(at >> 1) % groups.length] ?? ""];
    const platform = at % 3 === 0 ? "macos" : "ios";
    const made = await makeDevice(top, { name, platform, groupId: group });
    world.made.push({ id: made, words: plain(name).split(/[^\p{L}\p{N}]+/u), platform, group });
  }
});

const plain = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const routes: Record<string, typeof chooseRoute> = {
  "its shortest way": chooseRoute,
  "its own order": () => ({ by: "walk" }),
  "the first word's entries": () => ({ by: "merge", term: 0 }),
  "the first word's rows": () => ({ by: "term", term: 0 }),
};

interface Asked {
  words: string[];
  platform: string | null;
  route: string;
}

const asked: Asked[] = [
  { words: [], platform: null, route: "its shortest way" },
  { words: [], platform: null, route: "its own order" },
  { words: [], platform: "macos", route: "its own order" },
  { words: [], platform: "macos", route: "its shortest way" },
  ...Object.keys(routes).map((route) => ({ words: ["ti"], platform: null, route })),
  ...Object.keys(routes).map((route) => ({ words: ["ipad", "till"], platform: null, route })),
  ...Object.keys(routes).map((route) => ({ words: ["till"], platform: "macos", route })),
  { words: ["nothing"], platform: null, route: "its shortest way" },
];

const matrix = asked.flatMap((one) =>
  (["top", "below"] as const).flatMap((place) =>
    (["name", "serial"] as const).flatMap((sort) =>
      [true, false].map((descending) => ({ ...one, place, sort, descending })),
    ),
  ),
);

test.each(matrix.filter(({ sort, route }) => sort === "name" || route !== "the first word's entries"))(
  "walking a list by $route from the $place group ($words, $platform, by $sort, descending $descending) shows every row once, there and back",
  async ({ place, sort, descending, words, platform, route }) => {
    const scope = world[place];
    if (!scope) throw new Error("The world is not made.");
    const expected = world.made.filter(
      (one) =>
        scope.reach.includes(one.group) &&
        (platform === null || one.platform === platform) &&
        words.every((word) => one.words.some((other) => other.startsWith(word))),
    );
    const request = { sort, descending, words, size: 7, groups: place === "top" ? null : scope.reach };
    const filters =
      platform === null ? [] : [{ where: Prisma.sql`t."platform" = ${platform}`, indexed: true }];
    const read = (walk: Walk) => page(scope, { ...request, walk, filters }, routes[route] ?? chooseRoute);

    const onward: string[] = [];
    let last = await read(null);
    expect(last.total).toEqual({ count: expected.length, exact: true });
    for (;;) {
      expect(last.from).toBe(onward.length + 1);
      onward.push(...idsOf(last.keys));
      if (last.next === null) break;
      last = await read({ after: last.next });
    }
    expect(onward.toSorted()).toEqual(expected.map((one) => one.id).toSorted());

    const back = idsOf(last.keys).toReversed();
    while (last.previous !== null) {
      last = await read({ before: last.previous });
      back.push(...idsOf(last.keys).toReversed());
    }
    expect(back).toEqual(onward.toReversed());
    expect(last.from).toBe(1);
  },
);

const idsOf = (keys: readonly unknown[][]) => keys.map((values) => String(values.at(-1)));

const page = (
  scope: TestScope,
  request: ListRequest<Sort>,
  choose: (...asked: Parameters<typeof chooseRoute>) => Route,
) => transaction(scope, (tx) => readPage(tx, listing, request, choose));

test.each([
  ["none of ours", "not-a-cursor"],
  ["of another order", "WyJRTSIsMV0"],
  ["with a text where an id belongs", "WyJhIiwiYiIsMV0"],
])("a cursor %s shows the first page", async (_what, after) => {
  const scope = world.top;
  if (!scope) throw new Error("The world is not made.");
  const request = { sort: "name", descending: false, words: [], size: 7, groups: null, filters: [] } as const;
  const [first, asked] = await Promise.all(
    [null, { after }].map((walk) => page(scope, { ...request, walk }, chooseRoute)),
  );
  expect(asked).toEqual(first);
});
