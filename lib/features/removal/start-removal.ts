import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as removals from "#lib/data/removals.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { removalWays } from "#lib/domain/tokens/removal.ts";
import { refuseIfBeingRemoved } from "#lib/features/being-removed.ts";
import type { StartRemoval } from "#lib/features/removal/schemas.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface StartedRemoval {
  operationId: string;
  number: number;
}

/** Hands a token over to its removal, once nothing else is under way with it. Nothing is asked of Apple yet. */
export function startRemoval(
  scope: Granted<"token:write">,
  tokenId: string,
  asked: StartRemoval,
): Promise<StartedRemoval> {
  return transaction(scope, async (tx) => {
    await inTurn(tx, `write orders ${tx.customerId}`);
    const token = await tokenHere(tx, tokenId);
    await refuseUnlessFree(tx, token, asked);
    const revoke = asked.revoke === "yes";
    const choices = {
      relicense: revoke && asked.relicense === "yes",
      revoke,
      uninstall: asked.uninstall === "yes",
    };
    const { id, name, groupId, uId } = token;
    const operation = await operations.insert(tx, {
      kind: "removal",
      groupId,
      tokenId: id,
      subject: { token: name, ...choices },
    });
    const removal = { id: operation.id, tokenId: id, groupId, tokenName: name, uId, ...choices };
    if (!(await removals.begin(tx, removal))) throw new Refusal("token-being-removed", { name });
    await due.wake(tx, "operation", operation.id);
    await audit.record(tx, "token.removal-started", {
      groupId,
      target: { kind: "token", id, name },
      after: { operation: operation.number, ...choices },
    });
    await changes.tell(tx, "tokens", id);
    return { operationId: operation.id, number: operation.number };
  });
}

async function refuseUnlessFree(tx: Tx, token: TokenRecord, asked: StartRemoval): Promise<void> {
  const { id, name } = token;
  refuseIfBeingRemoved(token);
  if (asked.confirmation.trim() !== name.trim()) throw new Refusal("confirmation-differs", { name });
  const other = await removals.otherWork(tx, id);
  if (other) throw new Refusal("token-busy", { name, operation: other.id, number: other.number });
  const standing = (await standingOf(tx))(token);
  if (asked.revoke === "yes" && !removalWays(standing).mayRevoke)
    throw new Refusal("token-cannot-act", { state: standing.state });
}
