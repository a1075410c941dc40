import "server-only";
import { database } from "#lib/data/client.ts";

/** Whose address a link verifies, by the link's hash. */
export function findAddressPlace(hash: string): Promise<{ customerId: string; addressId: string } | null> {
  return database().prisma.tokenAddressHash.findUnique({
    where: { hash },
    select: { customerId: true, addressId: true },
  });
}

/** Whose calendar stands at a secret address, by its hash. */
export function findFeedPlace(
  hash: string,
): Promise<{ customerId: string; groupId: string; feedId: string } | null> {
  return database().prisma.calendarFeedHash.findUnique({
    where: { hash },
    select: { customerId: true, groupId: true, feedId: true },
  });
}

/** Whose connector an MDM server tells something at an address. */
export function findConnectorPlace(
  connectorId: string,
): Promise<{ customerId: string; groupId: string } | null> {
  return database().prisma.mdmAddress.findUnique({
    where: { connectorId },
    select: { customerId: true, groupId: true },
  });
}
