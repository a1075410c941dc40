import "server-only";
import { findAddressPlace, findConnectorPlace, findFeedPlace } from "#lib/data/across-groups/links.ts";
import { customerStanding, placeOf } from "#lib/data/across-groups/standing.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Granted, systemScope } from "#lib/scope.ts";

/** What holding an address's link allows: to say yes for that address, and nothing else. */
export async function openAddressLink(
  secret: string,
  requestId: string,
): Promise<{ scope: Granted<Permission>; addressId: string }> {
  const place = await findAddressPlace(sha256(secret));
  const standing = place && (await customerStanding(place.customerId));
  if (!place || !standing) throw new Refusal("link-unknown");
  const actor = { kind: "job", id: null, name: "address" } as const;
  return { scope: systemScope(standing, { actor, via: "ui", requestId }), addressId: place.addressId };
}

/** What a calendar's address allows: to read that calendar. Null for an unknown and a revoked one alike. */
export async function openFeed(
  secret: string,
  requestId: string,
): Promise<{ scope: Granted<Permission>; feedId: string } | null> {
  const place = await findFeedPlace(sha256(secret));
  const standing = place && (await placeOf(place.customerId, place.groupId));
  if (!place || !standing) return null;
  const actor = { kind: "job", id: null, name: "calendar" } as const;
  return { scope: systemScope(standing, { actor, via: "api", requestId }), feedId: place.feedId };
}

/** What an MDM server may have us do: whatever concerns devices of its connector's group and below. Null for nobody's address. */
export async function openConnector(
  connectorId: string,
  requestId: string,
): Promise<Granted<Permission> | null> {
  const place = await findConnectorPlace(connectorId);
  const standing = place && (await placeOf(place.customerId, place.groupId));
  if (!standing) return null;
  const actor = { kind: "job", id: null, name: "mdm" } as const;
  return systemScope(standing, { actor, via: "api", requestId });
}
