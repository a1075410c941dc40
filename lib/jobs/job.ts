import type { DueKind } from "#lib/data/across-groups/due-work.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * One kind of work. It names a row, carries no truth of its own, and may run twice without harm.
 * Answers when (real time) it wants to be looked at again, "finished" when never, "kept" when the row was seen to already.
 */
export interface Job {
  kind: DueKind;
  /** How many of the kind one worker runs at a time. */
  atOnce: number;
  run(scope: Granted<Permission>, id: string, signal: AbortSignal): Promise<JobVerdict>;
}

export type JobVerdict = "finished" | "kept" | { again: Date };

export type Registrations = { [K in DueKind]: Job & { kind: K } };
