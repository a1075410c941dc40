import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { RegistrationVerb } from "#lib/domain/registration/registration.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { refuseIfBeingRemoved } from "#lib/features/being-removed.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { startOperations } from "#lib/features/registration/start-operations.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";

export interface Asked {
  /** Null where it waits for the token, or nothing was to be done. */
  operationId: string | null;
  number: number | null;
  people: number;
  waits: boolean;
}

/** A token in sight for whose location people are registered or retired; one that is only inherited serves as well. */
export async function tokenToRegisterAt(tx: Tx, tokenId: string): Promise<tokens.TokenRecord> {
  const token = isRowId(tokenId) ? await tokens.find(tx, tokenId) : null;
  if (!token) throw new Refusal("not-found");
  refuseIfBeingRemoved(token);
  return token;
}

/** Refuses what a token cannot do now, by its cause, unless it may wait. True where it has to. */
export async function mustWait(tx: Tx, token: tokens.TokenRecord, queue: boolean): Promise<boolean> {
  const refusal = unableTo("write", token, (await standingOf(tx))(token), { queue: "possible" });
  if (refusal && !queue) throw refusal;
  return refusal !== null;
}

/** What was written down is set going, or waits for its token; either way it stands in the audit log. */
export async function setGoing(
  tx: Tx,
  token: tokens.TokenRecord,
  { verb, people, waits }: { verb: RegistrationVerb; people: number; waits: boolean },
): Promise<Asked> {
  const none = { operationId: null, number: null, people, waits: waits && people > 0 };
  if (people === 0) return none;
  const started = waits ? [] : await startOperations(tx, token);
  const mine = started.filter(({ subject }) => (subject as { verb?: string }).verb === verb).at(-1);
  await audit.record(tx, verb === "register" ? "people.registration-asked" : "people.retirement-asked", {
    target: { kind: "token", id: token.id, name: token.name },
    after: { people, operation: mine?.number ?? null, waits },
  });
  if (waits) await due.wake(tx, "registrations", token.id);
  await changes.tell(tx, "inventory", token.id);
  return mine ? { ...none, operationId: mine.id, number: mine.number } : none;
}
