import "server-only";
import { reachOf } from "#lib/domain/access/group-tree.ts";
import * as groups from "#lib/data/groups.ts";
import type { ImportPlace } from "#lib/data/import/place.ts";
import type * as imports from "#lib/data/imports.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

/** An import that a worker has in hand: it works at the top of the customer, and keeps to the import's own group. */
export interface ImportRun {
  scope: Granted<"inventory:write">;
  found: imports.ImportRecord;
  place: ImportPlace;
  groups: readonly groups.GroupRecord[];
  /** Tells watchers now and then; throws where somebody asked to stop. */
  note: (progress: ImportProgress) => Promise<void>;
}

export type ImportProgress = {
  step: "check" | "apply";
  phase: "reading" | "comparing" | "applying";
  done: number;
  total: number | null;
};

/** Somebody asked to stop, or the worker ends. */
export class Halt extends Error {
  readonly asked: boolean;

  constructor(asked: boolean) {
    super("The import stops here.");
    this.asked = asked;
  }
}

const AT_MOST_EVERY_MS = 500;

export async function openRun(
  scope: Granted<"inventory:write">,
  operationId: string,
  found: imports.ImportRecord,
  signal?: AbortSignal,
): Promise<ImportRun> {
  const all = await transaction(scope, groups.list);
  let told = 0;
  return {
    scope,
    found,
    groups: all,
    place: {
      customerId: scope.customerId,
      importId: found.id,
      kind: found.kind as imports.ImportKind,
      groupId: found.groupId,
      reach: reachOf(all, found.groupId),
      now: scope.now(),
    },
    async note(progress) {
      if (signal?.aborted) throw new Halt(false);
      if (performance.now() - told < AT_MOST_EVERY_MS) return;
      told = performance.now();
      const stopAsked = await transaction(scope, async (tx) => {
        await operations.progress(tx, operationId, progress);
        return (await operations.get(tx, operationId)).stopAsked;
      });
      if (stopAsked) throw new Halt(true);
    },
  };
}
