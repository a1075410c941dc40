import "server-only";
import { database } from "#lib/data/client.ts";
import { withinCustomer } from "#lib/data/transaction.ts";
import { strongest, type Role } from "#lib/domain/access/permission.ts";
import type { Standing } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Where a member stands in a group: the strongest role given there or above. Null for a stranger. */
export async function findStanding(memberId: string, groupId: string): Promise<Standing | null> {
  const memberships = await database().prisma.membership.findMany({
    where: { memberId, suspendedAt: null },
    select: { customerId: true, groupId: true, role: true },
  });
  for (const customerId of new Set(memberships.map((one) => one.customerId))) {
    const place = await placeOf(customerId, groupId);
    if (!place) continue;
    const above = new Set([groupId, ...place.ancestors]);
    const roles = memberships.filter((one) => one.customerId === customerId && above.has(one.groupId));
    const role = strongest(roles.map((one) => one.role as Role));
    if (role) return { ...place, role };
  }
  return null;
}

/** Where a job stands: at the top of a customer. Null when the customer is gone. */
export async function customerStanding(customerId: string): Promise<Omit<Standing, "role"> | null> {
  const root = await withinCustomer(customerId, (client) =>
    client.organizationGroup.findFirst({ where: { customerId, parentId: null }, select: { id: true } }),
  );
  return root && placeOf(customerId, root.id);
}

/** A group's place in its customer's tree; null when the customer has no such group. */
export function placeOf(customerId: string, groupId: string): Promise<Omit<Standing, "role"> | null> {
  return withinCustomer(customerId, async (client) => {
    const rows = await treeAround(client, customerId, groupId);
    if (rows.length === 0) return null;
    const customer = await client.customer.findUniqueOrThrow({ where: { id: customerId } });
    return {
      customerId,
      groupId,
      reach: rows.filter((row) => row.depth >= 0).map((row) => row.id),
      ancestors: rows.filter((row) => row.depth < 0).map((row) => row.id),
      world: customer.world,
      clockOffsetMs: Number(customer.clockOffsetMs),
      timeZone: customer.timeZone,
    };
  });
}

function treeAround(client: Prisma.TransactionClient, customerId: string, groupId: string) {
  return client.$queryRaw<{ id: string; depth: number }[]>`
    with recursive
      below as (
        select "id", 0 as depth from "OrganizationGroup" where "customerId" = ${customerId}::uuid and "id" = ${groupId}::uuid
        union all
        select child."id", below.depth + 1 from "OrganizationGroup" child
          join below on child."customerId" = ${customerId}::uuid and child."parentId" = below."id"
      ),
      above as (
        select "parentId", 0 as depth from "OrganizationGroup" where "customerId" = ${customerId}::uuid and "id" = ${groupId}::uuid
        union all
        select parent."parentId", above.depth - 1 from "OrganizationGroup" parent
          join above on parent."customerId" = ${customerId}::uuid and parent."id" = above."parentId"
      )
    select "id", depth from below
    union all
    select "parentId", depth - 1 from above where "parentId" is not null
    order by depth desc`;
}
