import { expect, test } from "vitest";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();
const DAY_MS = 86_400_000;

const shop = () =>
  visit({
    assets: [
      { adamId: "101", total: 50 },
      { adamId: "102", total: 50 },
      { adamId: "301", total: 5, productType: "Book" },
    ],
    users: [{ clientUserId: "u-1", status: "Associated" }],
    assignments: [
      { adamId: "101", serialNumber: "OLD1" },
      { adamId: "101", serialNumber: "OLD2" },
      { adamId: "301", clientUserId: "u-1" },
    ],
  });

type Visitor = ReturnType<typeof shop>;
const version = async (client: Visitor, path: string) => (await client.get(path)).body.versionId ?? "";
const give = (client: Visitor, adamId: string, ...serialNumbers: string[]) =>
  client.order("assets/associate", { assets: [std(adamId)], serialNumbers });
const takeBack = (client: Visitor, adamId: string, ...serialNumbers: string[]) =>
  client.order("assets/disassociate", { assets: [std(adamId)], serialNumbers });

async function since(client: Visitor, sinceVersionId: string, query: Record<string, string> = {}) {
  const { body } = await client.get("assignments", { sinceVersionId, ...query });
  return body.assignments?.map(
    ({ adamId, serialNumber, clientUserId }) => `${adamId} ${serialNumber ?? clientUserId}`,
  );
}

test("a version id stays the same while nothing changes, one for each data set", async () => {
  const client = shop();
  const before = await Promise.all(["assets", "assignments", "users"].map((path) => version(client, path)));
  expect(new Set(before).size).toBe(3);
  await takeBack(client, "102", "NEVER-HAD-IT");
  expect(await Promise.all(["assets", "assignments", "users"].map((path) => version(client, path)))).toEqual(
    before,
  );
  await give(client, "101", "NEW");
  const after = await Promise.all(["assets", "assignments", "users"].map((path) => version(client, path)));
  expect(after.map((id, index) => id === before[index])).toEqual([false, false, true]);
});

test("a delta has what was given since, each once, and none of what was there before", async () => {
  const client = shop();
  const start = await version(client, "assignments");
  expect(await since(client, start)).toEqual([]);
  await give(client, "101", "NEW1", "NEW2");
  const middle = await version(client, "assignments");
  await takeBack(client, "101", "NEW1");
  await give(client, "101", "NEW1");
  await give(client, "102", "NEW3");
  expect(await since(client, start)).toEqual(["101 NEW1", "101 NEW2", "102 NEW3"]);
  expect(await since(client, middle)).toEqual(["101 NEW1", "102 NEW3"]);
});

test("what was taken back is not in a delta; switched, it is, without a mark", async () => {
  const client = shop();
  const start = await version(client, "assignments");
  await takeBack(client, "101", "OLD1");
  expect(await since(client, start)).toEqual([]);
  expect(await version(client, "assignments")).not.toBe(start);
  client.world.switches({ removedRowsInDelta: true });
  expect(await since(client, start)).toEqual(["101 OLD1"]);
});

test("a delta is walked in pages like the whole", async () => {
  const client = shop();
  const start = await version(client, "assignments");
  await give(client, "101", ...Array.from({ length: 7 }, (_, index) => `N${index}`));
  client.world.switches({ pageSize: 3 });
  const { body } = await client.get("assignments", { sinceVersionId: start, pageIndex: "2" });
  expect([body.totalPages, body.size, body.nextPageIndex]).toEqual([3, 1, undefined]);
});

test("a delta may be filtered; switched, that is refused, or the filter ignored", async () => {
  const client = shop();
  const start = await version(client, "assignments");
  await give(client, "101", "N1");
  await give(client, "102", "N2");
  expect(await since(client, start, { adamId: "102" })).toEqual(["102 N2"]);
  client.world.switches({ filtersWithSince: "ignored" });
  expect(await since(client, start, { adamId: "102" })).toEqual(["101 N1", "102 N2"]);
  client.world.switches({ filtersWithSince: "refused" });
  expect((await client.get("assignments", { sinceVersionId: start, adamId: "102" })).body.errorNumber).toBe(
    9602,
  );
});

test("a version id that is invented, of another data set, or a month out of date is refused", async () => {
  const client = shop();
  const start = await version(client, "assignments");
  const refused = async (sinceVersionId: string) =>
    (await client.get("assignments", { sinceVersionId })).body.errorNumber;
  expect(await refused("made-up")).toBe(9721);
  expect(await refused(await version(client, "users"))).toBe(9721);
  client.world.clock({ advanceMs: 60 * DAY_MS });
  expect(await since(client, start)).toEqual([]);
  await give(client, "101", "N1");
  client.world.clock({ advanceMs: 30 * DAY_MS - 5_000 });
  expect(await since(client, start)).toEqual(["101 N1"]);
  client.world.clock({ advanceMs: 10_000 });
  expect(await refused(start)).toBe(9721);
});

test("users have deltas, in which someone who left is seen", async () => {
  const client = shop();
  await client.order("users/create", { users: [{ clientUserId: "u-2" }, { clientUserId: "u-3" }] });
  const start = await version(client, "users");
  await client.order("users/retire", { users: [{ clientUserId: "u-1" }] });
  const { body } = await client.get("users", { sinceVersionId: start });
  expect(body.users).toMatchObject([{ clientUserId: "u-1", status: "Retired" }]);
  expect((await client.get("users", { sinceVersionId: start, activeOnly: "true" })).body.users).toEqual([]);
});

test("a book whose reader left is in the delta", async () => {
  const client = shop();
  const start = await version(client, "assignments");
  await client.order("users/retire", { users: [{ clientUserId: "u-1" }] });
  expect(await since(client, start)).toEqual(["301 u-1"]);
});

test("a row that nobody touched is not missed by a walk that others disturb", async () => {
  const client = visit({ assets: [{ adamId: "101", total: 40 }] });
  client.world.switches({ pageSize: 5 });
  const serials = Array.from({ length: 20 }, (_, index) => `S${index}`);
  await give(client, "101", ...serials);
  const seen = (await client.get("assignments")).body.assignments ?? [];
  await takeBack(client, "101", "S0", "S1", "S2");
  for (const pageIndex of ["1", "2", "3"]) {
    seen.push(...((await client.get("assignments", { pageIndex })).body.assignments ?? []));
  }
  const missed = serials
    .slice(5)
    .filter((serial) => !seen.some(({ serialNumber }) => serialNumber === serial));
  expect(missed).toEqual([]);
});
