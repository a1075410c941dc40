import "server-only";
import type { RemovalRecord } from "#lib/data/removals.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import type { Granted } from "#lib/scope.ts";

/** What every step of a removal works with. */
export interface RemovalWork {
  scope: Granted<Permission>;
  removal: RemovalRecord;
  sessions: Sessions;
  signal: AbortSignal;
}

/** Why a removal ends before its token does: a closed reason and numbers. */
export interface RemovalEnd {
  state: "partly" | "failed" | "stopped";
  problem: { reason: string; [fact: string]: string | number | null } | null;
}

/** Gone on to the next stage; due again at a time (real); or at an end with the token still there. */
export type StepVerdict = "next" | Date | RemovalEnd;
