import { db } from "#lib/data/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

/** A revocation that waits at a token, which is made when none is given. */
export async function plantWish(tx: Tx, groupId: string, at?: string) {
  const tokenId = at ?? (await plantToken(tx, groupId));
  const titleId = await plantTitle(tx, tokenId, { total: 1 });
  const wish = { tokenId, titleId, holder: "d:F4KQ7X2M9L", name: null, verb: "disassociate" } as const;
  await waiting.insert(tx, [wish], { trigger: "asked", askedIn: null });
  const { id } = await db(tx).waitingWish.findFirstOrThrow({
    where: { customerId: tx.customerId, titleId },
    select: { id: true },
  });
  return { ...wish, id };
}
