import "server-only";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { TakeOverProgress, TakeOverSubject } from "#lib/features/ownership/schemas.ts";
import type { Actor, Granted, Via } from "#lib/scope.ts";

/** A take-over under way, as its operation's row tells; everything is done in the name of whoever asked for it. */
export interface TakeOver {
  scope: Granted<Permission>;
  operation: operations.OperationRecord;
  tokenId: string;
  subject: TakeOverSubject;
  progress: TakeOverProgress;
}

/** Null when there is none any more. */
export async function takeOverOf(scope: Granted<Permission>, operationId: string): Promise<TakeOver | null> {
  const operation = await transaction(scope, async (tx) => {
    const found = await operations.find(tx, operationId);
    if (found?.state === "queued") await operations.start(tx, operationId);
    return found;
  });
  if (!operation?.tokenId || operations.over.includes(operation.state as operations.OperationState))
    return null;
  return {
    scope: onBehalfOf(scope, operation),
    operation,
    tokenId: operation.tokenId,
    subject: TakeOverSubject.parse(operation.subject),
    progress: TakeOverProgress.parse(operation.progress),
  };
}

function onBehalfOf(
  scope: Granted<Permission>,
  { actorKind, actorId, actorName, groupId, via }: operations.OperationRecord,
): Granted<Permission> {
  const actor = { kind: actorKind, id: actorId, name: actorName } as Actor;
  return Object.freeze({ ...scope, groupId, actor, via: via as Via });
}
