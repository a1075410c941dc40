import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

/** Every id that any of Apple's stores was asked for in a country, since the journal was cleared. */
const askedIn = (country: string) =>
  world.emulator
    .world()
    .journal()
    .map(({ path, query }) => ({ path, words: new URLSearchParams(query as never) }))
    .filter(({ path }) => path.endsWith("/lookup"))
    .filter(({ words }) => (words.get("cc") ?? words.get("country"))?.toLowerCase() === country)
    .flatMap(({ words }) => words.get("id")?.split(",") ?? [])
    .toSorted();

test("a region changed to and fro changes names and not one license; the US store is asked for misses only", async () => {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { editToken } = await import("#lib/features/tokens/edit-token.ts");
  const queries = await import("#lib/features/tokens/queries.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { refreshMetadata } = await import("#lib/features/titles/refresh-metadata.ts");
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    country: "DE",
    assets: [
      { adamId: "82001", total: 5, metadata: { stores: ["de", "us"] } },
      { adamId: "82002", total: 5, metadata: { stores: ["us"] } },
      { adamId: "82003", total: 5, metadata: null },
    ],
    assignments: [{ adamId: "82001", serialNumber: "DMPL0000Z1" }],
    tokens: [{ kind: "valid" }],
  } as never);
  const settings = { name: "Retail", description: "", group: world.groupId };
  const file = tokenFile(location.tokens[0]?.text ?? "");
  const { tokenId } = await addToken(world.scope, { ...settings, file, region: "DE", register: "yes" });
  await runSync(world.scope, tokenId);

  const edit = (region: string) =>
    editToken(world.scope, tokenId, { ...settings, region, syncMinutes: 15, priority: 0 });
  const stores = async () => {
    const { rows } = await queries.tokenTitles(world.scope, tokenId, {
      typed: "",
      descending: false,
      walk: null,
    });
    return Object.fromEntries(rows.map(({ adamId, metadataFrom }) => [adamId, metadataFrom]));
  };
  const licenses = async () => {
    const { rows } = await queries.tokenAssignments(world.scope, tokenId, { walk: null });
    return rows.map(({ titleId, holder, since }) => ({ titleId, holder, since }));
  };
  const refreshed = async () => {
    world.emulator.world().clearJournal();
    await refreshMetadata(world.scope, tokenId);
    return stores();
  };

  const german = { "82001": "DE", "82002": "US", "82003": "none" };
  expect(await refreshed()).toEqual(german);
  expect([...new Set(askedIn("us"))]).toEqual(["82002", "82003"]);
  const held = await licenses();
  const row = await queries.getToken(world.scope, tokenId);
  if (!row) throw new Error("The token just added is in sight.");
  expect((await queries.tokenOverview(world.scope, row)).misses).toEqual({ fromUs: 1, nowhere: 1 });

  await edit("US");
  expect(await refreshed()).toMatchObject({ "82001": "US", "82002": "US" });
  expect(askedIn("de")).toEqual([]);
  await edit("DE");
  expect(await refreshed()).toEqual(german);
  expect([...new Set(askedIn("us"))]).toEqual(["82002", "82003"]);
  expect(await licenses()).toEqual(held);
});
