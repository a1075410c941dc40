import "server-only";
import { findConnectorPlace } from "#lib/data/across-groups/links.ts";
import { placeOf } from "#lib/data/across-groups/standing.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { type Granted, systemScope } from "#lib/scope.ts";

/** A connector's work reaches as far as its group; null when the connector is gone. */
export async function connectorScope(connectorId: string, job: string): Promise<Granted<Permission> | null> {
  const place = await findConnectorPlace(connectorId);
  const standing = place && (await placeOf(place.customerId, place.groupId));
  if (!standing) return null;
  return systemScope(standing, {
    actor: { kind: "job", id: null, name: job },
    via: "job",
    requestId: crypto.randomUUID(),
  });
}
