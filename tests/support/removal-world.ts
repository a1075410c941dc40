import { db } from "#lib/data/client.ts";
import * as removals from "#lib/data/removals.ts";
import * as removedTitles from "#lib/data/removed-titles.ts";
import type { Tx } from "#lib/data/transaction.ts";
import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

/** A token on its way out: counted, and with an uninstall written down. */
export async function plantRemoval(ground: { groupId: string }, tx: Tx) {
  const ledger = await plantLedger(ground, tx);
  const { operationId: id, tokenId } = ledger;
  const choices = { relicense: true, revoke: true, uninstall: true };
  await removals.begin(tx, {
    id,
    tokenId,
    groupId: ground.groupId,
    tokenName: "Retail",
    uId: tokenId,
    ...choices,
  });
  await removedTitles.keepBefore(tx, id, tokenId);
  await uninstallWishes.wish(tx, id);
  return ledger;
}

export async function readRemoval(tx: Tx, ledger: Awaited<ReturnType<typeof plantLedger>>) {
  const { customerId } = tx;
  const of = { customerId, removalId: ledger.operationId };
  return {
    ...(await readLedger(tx, ledger)),
    removal: await db(tx).removal.findFirst({ where: { customerId, id: ledger.operationId } }),
    titles: await db(tx).removedTitle.findMany({ where: of }),
    wishes: await db(tx).uninstallWish.count({ where: of }),
  };
}
