import { afterAll, beforeAll, expect, test } from "vitest";
import { addLocation, sql } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test("it is told since when a file is here and with which key it is sealed, and nothing of the file", async () => {
  const { secretFacts } = await import("#lib/features/health/secret-facts.ts");
  const { tokenId, text } = await addLocation(world, { assets: [{ adamId: "1", total: 1 }] });
  const facts = await secretFacts(world.scope, tokenId);
  expect(facts).toEqual({
    uploadedAt: expect.any(Date),
    renewed: false,
    keyId: expect.stringMatching(/^[0-9a-f]{12}$/),
    newestKey: true,
    lastUsedAt: expect.any(Date),
  });
  expect(JSON.stringify(facts)).not.toContain(text.slice(0, 20));

  const { transaction } = await import("#lib/data/transaction.ts");
  const tokenEvents = await import("#lib/data/token-events.ts");
  await transaction(world.scope, (tx) => tokenEvents.record(tx, tokenId, "renewed"));
  await sql(world, `update "ContentToken" set "secretKeyId" = 'older' where "id" = $1`, [tokenId]);
  expect(await secretFacts(world.scope, tokenId)).toMatchObject({ renewed: true, newestKey: false });
});
