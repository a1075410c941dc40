import "server-only";
import { randomUUID } from "node:crypto";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as replay from "#lib/data/waiting-replay.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

const LOOK_AGAIN_MS = 2_000;

/**
 * Turns what waits at a token into operations, one after the other in the order it was asked, each under the name of
 * whoever asked. A wish and its operation are bound in one transaction, so that none is replayed twice.
 */
export async function replayWaiting(
  scope: Granted<"license:assign">,
  tokenId: string,
): Promise<"finished" | { again: Date }> {
  const standing = await standingOf(scope);
  const more = await transaction(scope, async (tx) => {
    await inTurn(tx, `replay ${tokenId}`);
    const token = await tokens.find(tx, tokenId);
    if (!token || !standing(token).canWrite) return false;
    return (await replay.isReplaying(tx, tokenId)) || (await begin(tx, token));
  });
  return more ? { again: new Date(Date.now() + LOOK_AGAIN_MS) } : "finished";
}

async function begin(tx: Tx, token: tokens.TokenRecord): Promise<boolean> {
  const id = randomUUID();
  const turn = await replay.claimTurn(tx, token.id, id);
  if (!turn) return false;
  const { groupId, verb, wishes, titles, askedAt, actorKind, actorId, actorName, via } = turn;
  const operation = await operations.insert(tx, {
    id,
    kind: verb === "associate" ? "assign" : "revoke",
    groupId,
    tokenId: token.id,
    subject: {
      titles,
      targets: wishes,
      people: null,
      replay: id,
      token: token.name,
      askedAt: askedAt.toISOString(),
    },
    by: { actorKind, actorId, actorName, via },
  });
  await operations.log(tx, id, "replayed", { askedAt: askedAt.toISOString(), by: actorName });
  await audit.record(tx, "licenses.replayed", {
    groupId,
    target: { kind: "operation", id, name: `Operation ${operation.number}` },
    after: { token: token.name, licenses: wishes, by: actorName, askedAt: askedAt.toISOString() },
  });
  await due.wake(tx, "operation", id);
  await changes.tell(tx, "tokens", token.id);
  return true;
}
