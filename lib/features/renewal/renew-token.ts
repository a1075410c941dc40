import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as renewals from "#lib/data/token-renewals.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { secretIdentity } from "#lib/features/apple-session.ts";
import { compareFile, type ComparedFile } from "#lib/features/renewal/compare-file.ts";
import type { RenewToken } from "#lib/features/renewal/schemas.ts";
import { requestSync } from "#lib/features/request-sync.ts";
import { noteAnswers } from "#lib/features/token-health.ts";
import { seal } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface RenewedToken {
  tokenId: string;
  name: string;
  groupId: string;
  expiresAt: string;
  /** The checklist. */
  operationId: string;
  number: number;
}

/**
 * Puts a newer file of the same location in the place of the stored one, once Apple has taken it. Name, description,
 * licenses, history and everything else stay. Nothing is written at Apple, so another server's name there is no obstacle.
 */
export async function renewToken(scope: Granted<"token:write">, input: RenewToken): Promise<RenewedToken> {
  const compared = await compareFile(scope, input);
  return transaction(scope, (tx) => swap(tx, compared));
}

async function swap(tx: Tx, compared: ComparedFile): Promise<RenewedToken> {
  const { token, upload, location, fingerprint, expiresAt } = compared;
  const { id, name, groupId } = token;
  const secret = seal(upload.token.canonical, secretIdentity(tx.customerId, id));
  const organization = upload.token.organization;
  const renewed = { secret, fingerprint, expiresAt, organization, legacy: location.legacy };
  if (!(await renewals.swapSecret(tx, id, token.secretVersion, renewed)))
    throw new Refusal("renewed-meanwhile", { name, tokenId: id, groupId });
  await noteAnswers(tx, id, { ...location.session, ourId: location.ourId });

  const dates = { before: token.expiresAt.toISOString(), after: expiresAt.toISOString() };
  await audit.record(tx, "token.renewed", {
    groupId,
    target: { kind: "token", id, name },
    before: { expiresAt: dates.before },
    after: { expiresAt: dates.after },
  });
  await tokenEvents.record(tx, id, "renewed", dates);
  await requestFullSync(tx, token);
  const operation = await operations.insert(tx, {
    kind: "renewal",
    groupId,
    tokenId: id,
    subject: { token: name, ...dates },
  });
  await due.wake(tx, "operation", operation.id);
  await changes.tell(tx, "tokens", id);
  return {
    tokenId: id,
    name,
    groupId,
    expiresAt: dates.after,
    operationId: operation.id,
    number: operation.number,
  };
}

/** A sync that is only queued may be one of changes; everything is read now, so that one asks for all. */
async function requestFullSync(tx: Tx, token: ComparedFile["token"]): Promise<void> {
  const sync = await requestSync(tx, token, { full: true });
  await operations.widen(tx, sync.id);
  await due.wake(tx, "sync", token.id);
}
