import "server-only";
import * as apiKeys from "#lib/data/api-keys.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Granted } from "#lib/scope.ts";

export type { KeyRecord } from "#lib/data/api-keys.ts";

export interface KeyPage extends Page<apiKeys.KeyRecord> {
  total: number;
}

export const countKeys = (scope: Granted<"key:write">) => transaction(scope, apiKeys.count);

/** Keys in force and expired ones, newest first; revoked ones are told by activity. */
export function listKeys(scope: Granted<"key:write">, walk: Walk): Promise<KeyPage> {
  return transaction(scope, async (tx) => ({
    ...(await apiKeys.page(tx, walk)),
    total: await apiKeys.count(tx),
  }));
}
