import { expect, test } from "vitest";
import * as metadata from "#lib/data/metadata.ts";
import { transaction } from "#lib/data/transaction.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, systemAt } from "#tests/support/access-world.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

useFreshDatabase();

const ids = Array.from({ length: 20 }, (_, at) => String(4_000 + at));

function answers(adamIds: readonly string[]): metadata.FoundMetadata {
  const facts = { developer: null, platforms: ["iphone"], bundleId: null, version: null, minimumOs: null };
  return {
    region: "US",
    uId: "anywhere",
    wanted: adamIds,
    found: new Map(
      adamIds.map((adamId) => [
        adamId,
        {
          region: "US",
          answer: { ...facts, adamId, name: `App ${adamId}`, isCustom: false, genre: null, storeUrl: null },
        },
      ]),
    ),
    icons: adamIds.map((adamId) => ({
      adamId,
      hash: `hash-${adamId}`,
      contentType: "image/png",
      bytes: new Uint8Array([1]),
    })),
  };
}

test("two tokens that bring the same titles at the same moment name them once, and neither gets in the other's way", async () => {
  const customer = await makeCustomer();
  const scope = await systemAt(customer, customer.groupId);
  await transaction(scope, async (tx) => {
    const tokenId = await plantToken(tx, customer.groupId);
    for (const adamId of ids) await plantTitle(tx, tokenId, { adamId, total: 1 });
  });
  const keep = (adamIds: readonly string[]) =>
    transaction(scope, (tx) => metadata.keep(tx, answers(adamIds)));

  await expect(Promise.all([keep(ids), keep(ids.toReversed()), keep(ids)])).resolves.toHaveLength(3);
  const icon = await transaction(scope, (tx) => metadata.icon(tx, "hash-4007"));
  expect(icon?.contentType).toBe("image/png");
});
