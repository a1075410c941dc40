import "server-only";
import { type AddressTest, testAddress } from "#lib/apple/self-test.ts";
import { appleAddresses } from "#lib/features/apple-addresses.ts";
import type { Granted } from "#lib/scope.ts";

export { selfTestSteps } from "#lib/apple/self-test.ts";

export interface ConnectionTest {
  at: Date;
  addresses: (AddressTest & { name: "api" | "lookup" | "content-metadata" })[];
  /** Every step to every address is well. */
  well: boolean;
}

/** Walks the way from this server to each of Apple's addresses; nothing secret is sent. */
export async function testConnection(scope: Granted<"token:sync">): Promise<ConnectionTest> {
  const { api, lookup, contentMetadata } = appleAddresses(scope.world);
  const asked = [
    { name: "api", url: `${api}/service/config` },
    { name: "lookup", url: `${lookup}?id=361309726&country=us` },
    { name: "content-metadata", url: `${contentMetadata}?version=2&id=361309726&cc=us` },
  ] as const;
  const addresses = await Promise.all(
    asked.map(async ({ name, url }) => ({ name, ...(await testAddress({ url })) })),
  );
  const well = addresses.every(({ steps }) => steps.every(({ state }) => state !== "failed"));
  return { at: scope.now(), addresses, well };
}
