import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Refusal } from "#lib/refusal.ts";

/** Whether a token in sight invites everybody whom it serves. */
export async function isOn(tx: Tx, tokenId: string): Promise<boolean> {
  const token = await db(tx).contentToken.findFirst({
    where: { customerId: tx.customerId, id: tokenId },
    select: { invites: true },
  });
  return token?.invites ?? false;
}

/** For a token that lives in reach. */
export async function set(tx: Tx, tokenId: string, invites: boolean): Promise<void> {
  const { count } = await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id: tokenId, groupId: { in: [...tx.reach] } },
    data: { invites },
  });
  if (count === 0) throw new Refusal("not-found");
}
