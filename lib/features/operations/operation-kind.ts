import "server-only";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Scope } from "#lib/scope.ts";

/** What an operation is about; null when it is gone. */
export async function operationKind(scope: Scope, id: string): Promise<string | null> {
  return (await transaction(scope, (tx) => operations.find(tx, id)))?.kind ?? null;
}
