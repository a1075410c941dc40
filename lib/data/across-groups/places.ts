import "server-only";
import { database } from "#lib/data/client.ts";
import { withinCustomer } from "#lib/data/transaction.ts";
import { reachOf } from "#lib/domain/access/group-tree.ts";

export interface PlaceGroup {
  id: string;
  parentId: string | null;
  name: string;
}

/** A customer in which a member may work, and the groups they reach there, by name. */
export interface Place {
  customerId: string;
  name: string;
  swatch: number;
  kind: string;
  groups: PlaceGroup[];
  /** Where they stand highest: no group above one of these is theirs. */
  topGroupIds: string[];
}

/** Everywhere a member may work: customers by name, those they are suspended in left out. */
export async function findPlaces(memberId: string): Promise<Place[]> {
  const memberships = await database().prisma.membership.findMany({
    where: { memberId, suspendedAt: null },
    select: { customerId: true, groupId: true, role: true },
  });
  const byCustomer = Map.groupBy(memberships, ({ customerId }) => customerId);
  const places = [];
  for (const [customerId, held] of byCustomer)
    places.push(
      await placeAt(
        customerId,
        held.map(({ groupId }) => groupId),
      ),
    );
  return places.toSorted((one, other) => one.name.localeCompare(other.name));
}

function placeAt(customerId: string, heldIds: readonly string[]): Promise<Place> {
  return withinCustomer(customerId, async (client) => {
    const { name, swatch, kind } = await client.customer.findUniqueOrThrow({ where: { id: customerId } });
    const tree = await client.organizationGroup.findMany({
      where: { customerId },
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      select: { id: true, parentId: true, name: true },
    });
    const reach = new Set(heldIds.flatMap((id) => reachOf(tree, id)));
    const groups = tree.filter(({ id }) => reach.has(id));
    const topGroupIds = groups
      .filter(({ parentId }) => !parentId || !reach.has(parentId))
      .map(({ id }) => id);
    return { customerId, name, swatch, kind, groups, topGroupIds };
  });
}
