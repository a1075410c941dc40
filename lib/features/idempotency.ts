import "server-only";
import * as idempotency from "#lib/data/idempotency.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Scope } from "#lib/scope.ts";

export type { Held } from "#lib/data/idempotency.ts";

/** Each in a transaction of its own: the deed between them has its own, too. */
export const claimKey = (scope: Scope, attempt: idempotency.Attempt) =>
  transaction(scope, (tx) => idempotency.claim(tx, attempt));

export const holdKey = (scope: Scope, held: idempotency.Held, until: Date) =>
  transaction(scope, (tx) => idempotency.hold(tx, held, until));

export const keepAnswer = (scope: Scope, held: idempotency.Held, answer: idempotency.KeptAnswer) =>
  transaction(scope, (tx) => idempotency.keep(tx, held, answer));

export const releaseKey = (scope: Scope, held: idempotency.Held, target: string) =>
  transaction(scope, (tx) => idempotency.release(tx, held, target));
