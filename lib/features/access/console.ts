import "server-only";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import * as running from "#lib/data/running.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mendedByRenewal } from "#lib/domain/tokens/acting.ts";
import { needsAction } from "#lib/domain/tokens/attention.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { tokensInSight } from "#lib/features/tokens-in-sight.ts";
import type { Granted } from "#lib/scope.ts";

/** What the frame around every page says of where it is. */
export function readFrame(scope: Granted<"group:read">) {
  return transaction(scope, async (tx) => ({
    customer: await customer.get(tx),
    path: await groups.path(tx),
    running: await running.count(tx),
    now: tx.now(),
  }));
}

export interface TokenMark {
  id: string;
  name: string;
  groupId: string;
  needsAction: boolean;
  /** A newer file of its location would mend it. */
  renewable: boolean;
  /** Since when Apple has not answered for it; null while it does. */
  silentSince: Date | null;
}

/** Each token that lives in reach, and whether it waits for somebody. */
export async function markTokens(scope: Granted<"token:read">): Promise<TokenMark[]> {
  const [all, standing] = [await tokensInSight(scope), await standingOf(scope)];
  return all
    .filter(({ groupId }) => scope.reach.includes(groupId))
    .map((token) => {
      const { state, also } = standing(token);
      const { id, name, groupId } = token;
      return {
        id,
        name,
        groupId,
        needsAction: needsAction({ state }),
        renewable: mendedByRenewal.includes(state),
        silentSince: [state, ...also].includes("unreachable") ? token.silentSince : null,
      };
    });
}
