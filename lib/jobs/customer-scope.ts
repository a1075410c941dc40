import "server-only";
import { customerStanding } from "#lib/data/across-groups/standing.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { systemScope, type Granted, type Via } from "#lib/scope.ts";

/** A job works at the top of a customer; null when the customer is gone. */
export async function customerScope(
  customerId: string,
  job: string,
  via: Via = "job",
): Promise<Granted<Permission> | null> {
  const standing = await customerStanding(customerId);
  if (!standing) return null;
  return systemScope(standing, {
    actor: { kind: "job", id: null, name: job },
    via,
    requestId: crypto.randomUUID(),
  });
}
