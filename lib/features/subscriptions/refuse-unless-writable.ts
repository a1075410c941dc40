import "server-only";
import type { TokenRecord } from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { standingOf } from "#lib/features/token-standing.ts";

/** Seats are given and taken like licenses: not while the token is dead, contested, not ours or only observed. */
export async function refuseUnlessWritable(tx: Tx, token: TokenRecord): Promise<void> {
  const refusal = unableTo("write", token, (await standingOf(tx))(token));
  if (refusal) throw refusal;
}
