import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { isLastOwner } from "#lib/domain/access/last-owner.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import { Refusal } from "#lib/refusal.ts";

/** The customer's own group, which everybody in the tree has in sight. */
const topOf = (tx: Tx): string => tx.ancestors.at(-1) ?? tx.groupId;

/**
 * Refuses when the customer would have no owner left after this member loses these roles. Whoever asks first holds the
 * owners' rows until their transaction ends, so that two owners cannot remove each other at once.
 */
export async function refuseLastOwner(
  tx: Tx,
  memberId: string,
  losing: readonly { groupId: string; role: Role }[],
): Promise<void> {
  const top = topOf(tx);
  if (!losing.some(({ groupId, role }) => groupId === top && role === "owner")) return;
  const owners = await db(tx).$queryRaw<{ memberId: string }[]>`
    select "memberId" from "Membership"
    where "customerId" = ${tx.customerId}::uuid and "groupId" = ${top}::uuid and "role" = 'owner' and "suspendedAt" is null
    order by "id" for update`;
  const held = owners.map((owner) => ({ ...owner, groupId: top, role: "owner", suspended: false }) as const);
  if (isLastOwner(held, memberId, top)) throw new Refusal("last-owner");
}
