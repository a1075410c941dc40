import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Envelope } from "#lib/apple/envelope.ts";
import { json, scripted, type Reply, type Script } from "#tests/integration/apple-client/stand-in.ts";

const assignmentsPath = "/mdm/v2/assignments";

function pageOf(pageIndex: number, totalPages: number, more: object = {}): Reply {
  return json({
    assignments: [{ adamId: "900000001", pricingParam: "STDQ", serialNumber: `S${pageIndex}` }],
    currentPageIndex: pageIndex,
    ...(pageIndex + 1 < totalPages && { nextPageIndex: pageIndex + 1 }),
    size: 1,
    totalPages,
    versionId: "v1",
    uId: "1",
    ...more,
  });
}

const indexOf = (query: Record<string, string>) => Number(query["pageIndex"] ?? 0);

const serials = async (pages: AsyncIterable<{ records: { serialNumber: string | null }[] }>) => {
  const found: (string | null)[] = [];
  for await (const { records } of pages) found.push(...records.map(({ serialNumber }) => serialNumber));
  return found.sort();
};

test("all pages arrive, each asked for once with the same filters, the first without an index", async () => {
  const { client, asked } = await scripted(({ query }) => pageOf(indexOf(query), 12));
  const filter = { sinceVersionId: "v0", includeUserState: true };
  expect(await serials(client.assignments(filter))).toHaveLength(12);
  const [first, ...others] = asked(assignmentsPath).map(({ query }) => query);
  expect(first).toEqual({ sinceVersionId: "v0", includeUserState: "true" });
  expect(others.map(indexOf).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  for (const query of others) expect(query).toMatchObject({ sinceVersionId: "v0", includeUserState: "true" });
});

test("five requests are under way at a time, and never more", async () => {
  const five = Promise.withResolvers<void>();
  let underWay = 0;
  let most = 0;
  const script: Script = async ({ query }) => {
    most = Math.max(most, (underWay += 1));
    if (underWay === 5) five.resolve();
    if (indexOf(query) > 0) await five.promise;
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    underWay -= 1;
    return pageOf(indexOf(query), 60);
  };
  const { client } = await scripted(script);
  expect(await serials(client.assignments())).toHaveLength(60);
  expect(most).toBe(5);
});

test("a slow caller holds the requests back", async () => {
  const { client, asked } = await scripted(({ query }) => pageOf(indexOf(query), 60));
  let taken = 0;
  for await (const page of client.assignments()) {
    taken += 1;
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    expect(page.records).toHaveLength(1);
    expect(asked(assignmentsPath).length).toBeLessThanOrEqual(taken + 5);
  }
  expect(taken).toBe(60);
});

test("a total that grows on the way is walked to its new end", async () => {
  let answered = 0;
  const { client } = await scripted(({ query }) => pageOf(indexOf(query), (answered += 1) < 4 ? 6 : 9));
  expect(await serials(client.assignments())).toHaveLength(9);
});

test("a page beyond an end that moved closer is no failure", async () => {
  const script: Script = ({ query }) =>
    indexOf(query) >= 3
      ? json({ errorNumber: 9650 }, 400)
      : pageOf(indexOf(query), indexOf(query) < 2 ? 8 : 3);
  const { client } = await scripted(script);
  expect(await serials(client.assignments())).toEqual(["S0", "S1", "S2"]);
});

test("a version that changes on the way shows on the pages, beside the first one", async () => {
  const { client } = await scripted(({ query }) =>
    pageOf(indexOf(query), 4, { versionId: indexOf(query) < 2 ? "v1" : "v2" }),
  );
  const versions = new Map<number, unknown>();
  for await (const page of client.assignments())
    versions.set(page.pageIndex, [page.versionId, page.firstVersionId]);
  expect([0, 1, 2, 3].map((index) => versions.get(index))).toEqual([
    ["v1", "v1"],
    ["v1", "v1"],
    ["v2", "v1"],
    ["v2", "v1"],
  ]);
});

test("one failing page is asked for again, without the others", async () => {
  const failed = new Set<number>();
  const script: Script = ({ query }) => {
    const index = indexOf(query);
    if (index !== 3 || failed.has(index)) return pageOf(index, 6);
    failed.add(index);
    return { status: 503, body: "<html>" };
  };
  const { client, asked } = await scripted(script);
  expect(await serials(client.assignments())).toHaveLength(6);
  expect(asked(assignmentsPath)).toHaveLength(7);
});

test("a version that Apple has forgotten fails the walk", async () => {
  const { client } = await scripted(() => json({ errorNumber: 9721 }, 400));
  await expect(client.assignments({ sinceVersionId: "old" }).next()).rejects.toMatchObject({
    kind: "version-expired",
  });
});

test("a token revoked in the middle fails the walk", async () => {
  const { client } = await scripted(({ query }) =>
    indexOf(query) < 4 ? pageOf(indexOf(query), 9) : json({ errorNumber: 9625 }, 401),
  );
  await expect(serials(client.assignments())).rejects.toMatchObject({ kind: "token-revoked" });
});

test("an answer for another location fails the walk", async () => {
  const script: Script = ({ query }) => pageOf(indexOf(query), 4, { uId: indexOf(query) === 2 ? "2" : "1" });
  const { client } = await scripted(script, { expected: { uId: "1" } });
  await expect(serials(client.assignments())).rejects.toMatchObject({ kind: "other-location" });
});

test("another server's name on the way is reported, and the reading goes on", async () => {
  const owners: (string | null)[] = [];
  const onEnvelope = ({ mdmInfo }: Envelope) => void owners.push(mdmInfo?.name ?? null);
  const script: Script = ({ query }) =>
    pageOf(indexOf(query), 2, indexOf(query) === 1 ? { mdmInfo: { id: "x", name: "Corvid MDM" } } : {});
  const { client } = await scripted(script, { onEnvelope, expected: { mdmId: "ours" } });
  expect(await serials(client.assignments())).toHaveLength(2);
  expect(owners).toEqual([null, "Corvid MDM"]);
});

test("subscriptions are read cursor by cursor", async () => {
  const script: Script = ({ query }) =>
    query["cursor"] === "c1"
      ? json({ subscriptions: [{ adamId: 2 }] })
      : json({ subscriptions: [{ adamId: 1 }], nextCursor: "c1" });
  const { client, asked } = await scripted(script);
  const found: string[] = [];
  for await (const { records } of client.subscriptions({ parentAdamId: ["900000001"] }))
    found.push(...records.map(({ adamId }) => adamId));
  expect(found).toEqual(["1", "2"]);
  expect(asked("/mdm/v2/subscriptions").map(({ query }) => query)).toEqual([
    { parentAdamId: "900000001" },
    { parentAdamId: "900000001", cursor: "c1" },
  ]);
});
