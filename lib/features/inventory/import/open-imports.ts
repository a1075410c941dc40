import "server-only";
import * as imports from "#lib/data/imports.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

const MOST = 20;
const open: readonly string[] = ["uploaded", "checking", "ready", "applying", "failed"];

export interface OpenImport {
  id: string;
  fileName: string;
  state: imports.ImportState;
  createdBy: string;
  createdAt: Date;
}

/** Tables that somebody uploaded and that are not over, latest first. */
export async function openImports(
  scope: Granted<"inventory:write">,
  kind: imports.ImportKind,
): Promise<OpenImport[]> {
  const latest = await transaction(scope, (tx) => imports.latest(tx, kind, MOST));
  return latest
    .filter(({ state }) => open.includes(state))
    .map(({ id, fileName, state, createdBy, createdAt }) => ({
      id,
      fileName,
      state: state as imports.ImportState,
      createdBy,
      createdAt,
    }));
}
