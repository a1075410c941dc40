import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface StoredEvent {
  sequence: bigint;
  event: unknown;
}

const ofConnector = (tx: Tx, connectorId: string) => ({
  customerId: tx.customerId,
  connectorId,
  connector: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

/** Behind all that wait. The connector is one in reach. */
export async function insert(tx: Tx, connectorId: string, event: object): Promise<void> {
  const { customerId } = tx;
  await db(tx).mdmEvent.create({
    data: { customerId, connectorId, event, receivedAt: tx.now() },
    select: { sequence: true },
  });
}

/** The first that wait, in the order in which they came. */
export function first(tx: Tx, connectorId: string, most: number): Promise<StoredEvent[]> {
  return db(tx).mdmEvent.findMany({
    where: ofConnector(tx, connectorId),
    orderBy: { sequence: "asc" },
    take: most,
    select: { sequence: true, event: true },
  });
}

/** False where somebody else has read it. */
export async function take(tx: Tx, connectorId: string, sequence: bigint): Promise<boolean> {
  const { count } = await db(tx).mdmEvent.deleteMany({
    where: { ...ofConnector(tx, connectorId), sequence },
  });
  return count === 1;
}
