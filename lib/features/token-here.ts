import "server-only";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { refuseIfBeingRemoved } from "#lib/features/being-removed.ts";
import { Refusal } from "#lib/refusal.ts";

/** A token that lives in a group in reach. One that is only inherited is seen, and managed where it lives. */
export async function tokenHere(tx: Tx, id: string): Promise<tokens.TokenRecord> {
  const token = isRowId(id) ? await tokens.find(tx, id) : null;
  if (!token) throw new Refusal("not-found");
  if (!tx.reach.includes(token.groupId)) throw new Refusal("out-of-reach", { name: token.name });
  return token;
}

/** The same, to change the token or what Apple is told of it: one that is being removed is left alone. */
export async function tokenToChange(tx: Tx, id: string): Promise<tokens.TokenRecord> {
  const token = await tokenHere(tx, id);
  refuseIfBeingRemoved(token);
  return token;
}
