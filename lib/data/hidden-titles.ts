import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** Takes titles out of the lists of the group worked in, and of those below it; answers those that were in them. */
export async function hide(tx: Tx, titleIds: readonly string[]): Promise<string[]> {
  const { customerId, groupId } = tx;
  const row = { customerId, groupId, at: tx.now(), by: tx.actor.name };
  const made = await db(tx).hiddenTitle.createManyAndReturn({
    data: titleIds.map((titleId) => ({ ...row, titleId })),
    skipDuplicates: true,
    select: { titleId: true },
  });
  return made.map(({ titleId }) => titleId);
}

/** Puts back what the group worked in had hidden itself; answers what that was. */
export async function restore(tx: Tx, titleIds: readonly string[]): Promise<string[]> {
  const { customerId, groupId } = tx;
  const where = { customerId, groupId, titleId: { in: [...titleIds] } };
  const found = await db(tx).hiddenTitle.findMany({ where, select: { titleId: true } });
  await db(tx).hiddenTitle.deleteMany({ where });
  return found.map(({ titleId }) => titleId);
}
