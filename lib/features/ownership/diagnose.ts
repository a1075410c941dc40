import "server-only";
import * as ownership from "#lib/data/ownership.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type OwnerView, ownerOf } from "#lib/features/ownership/view-take-over.ts";
import { theirsSince } from "#lib/features/ownership/what-stands.ts";
import type { Granted } from "#lib/scope.ts";

export interface Diagnosis {
  /** Null where no other server's name stands. */
  other: OwnerView | null;
  /** Licenses that no order of ours brought, since the other server came. */
  changedByOthers: number;
}

/** Is the location in another MDM, and what has that one changed? */
export async function diagnose(scope: Granted<"token:read">, token: TokenRecord): Promise<Diagnosis> {
  const other = await ownerOf(scope, token);
  if (!other) return { other, changedByOthers: 0 };
  const titles = await transaction(scope, (tx) => ownership.standingTitles(tx, token.id, theirsSince(token)));
  return { other, changedByOthers: titles.reduce((sum, { theirs }) => sum + theirs, 0) };
}
