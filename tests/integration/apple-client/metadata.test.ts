import { expect, test } from "vitest";
import { createMetadataClient } from "#lib/apple/metadata.ts";
import { inTurn, json, secret, startStandIn, type Script } from "#tests/integration/apple-client/stand-in.ts";

const nothing = json({ results: {} });

async function store(content: Script, lookup: Script = () => json({ results: [] })) {
  const contentMetadata = await startStandIn(content);
  const publicLookup = await startStandIn(lookup);
  const waits: number[] = [];
  const client = createMetadataClient({
    contentMetadataUrl: `${contentMetadata.origin}/wa/lookup`,
    lookupUrl: `${publicLookup.origin}/lookup`,
    sleep: async (ms) => void waits.push(ms),
    chance: () => 1,
  });
  return { client, contentMetadata, publicLookup, waits };
}

const business = { country: "DE", platform: "enterprisestore" };

test("names are asked for as documented, with the token as a cookie", async () => {
  const { client, contentMetadata } = await store(() => json({ results: { "1": { name: "Harbor Notes" } } }));
  const found = await client.lookup(["1", "2"], { ...business, language: "de", secret });
  expect([...found.keys()]).toEqual(["1"]);
  expect(contentMetadata.seen[0]).toMatchObject({
    path: "/wa/lookup",
    query: {
      version: "2",
      id: "1,2",
      p: "mdm-lockup",
      caller: "MDM",
      platform: "enterprisestore",
      cc: "de",
      l: "de",
    },
    headers: { cookie: `itvt=${secret}` },
  });
  expect(contentMetadata.seen[0]?.headers.authorization).toBeUndefined();
});

test("without a token no cookie is sent, and the public lookup never gets one", async () => {
  const { client, contentMetadata, publicLookup } = await store(() => nothing);
  await client.lookup(["1"], business);
  await client.publicLookup(["1"], { country: "DE" });
  expect(contentMetadata.seen[0]?.headers.cookie).toBeUndefined();
  expect(publicLookup.seen[0]).toMatchObject({ path: "/lookup", query: { id: "1", country: "de" } });
  expect(publicLookup.seen[0]?.headers.cookie).toBeUndefined();
});

test("the cookie does not follow a redirect", async () => {
  const elsewhere = await startStandIn(() => nothing);
  const { client } = await store(() => ({ status: 302, headers: { location: elsewhere.origin }, body: "" }));
  await expect(client.lookup(["1"], { ...business, secret })).rejects.toMatchObject({ kind: "redirected" });
  expect(elsewhere.seen).toEqual([]);
});

test("many products are asked for a hundred at a time, each once, and nothing for none", async () => {
  const { client, contentMetadata } = await store(() => nothing);
  const adamIds = Array.from({ length: 250 }, (_, index) => String(900000001 + index));
  await client.lookup([...adamIds, ...adamIds, "not an id"], business);
  expect(contentMetadata.seen.map(({ query }) => query["id"]?.split(",").length)).toEqual([100, 100, 50]);
  await client.lookup([], business);
  expect(contentMetadata.seen).toHaveLength(3);
});

test("the public lookup is read whatever content type it claims", async () => {
  const body = `\n\n\n${JSON.stringify({
    results: [
      { trackId: 7, trackName: "Tide" },
      { trackId: 8, trackName: "?" },
    ],
  })}`;
  const { client } = await store(
    () => nothing,
    () => ({ headers: { "content-type": "text/javascript; charset=utf-8" }, body }),
  );
  const found = await client.publicLookup(["7"], { country: "us" });
  expect([...found.values()].map(({ name }) => name)).toEqual(["Tide"]);
});

test.each([403, 429])("a public lookup that answers %i is asked again when it said so", async (status) => {
  const limited = { status, headers: { "retry-after": "9" }, body: "" };
  const { client, waits } = await store(() => nothing, inTurn(limited, json({ results: [] })));
  await client.publicLookup(["7"], { country: "us" });
  expect(waits).toEqual([9_000]);
});

test("a lookup that asks for more patience than names are worth is left for another day", async () => {
  const limited = { status: 403, headers: { "retry-after": "60" }, body: "" };
  const { client, publicLookup } = await store(() => nothing, inTurn(limited));
  const refused = client.publicLookup(["7"], { country: "us" });
  await expect(refused).rejects.toMatchObject({ kind: "throttled", retryAfterMs: 60_000 });
  expect(publicLookup.seen).toHaveLength(1);
});

test("a token that the store forbids is not tried again", async () => {
  const { client, contentMetadata } = await store(inTurn({ status: 403, body: "" }));
  const refused = client.lookup(["1"], { ...business, secret });
  await expect(refused).rejects.toMatchObject({ kind: "not-allowed" });
  expect(contentMetadata.seen).toHaveLength(1);
});
