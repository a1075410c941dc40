import "server-only";
import { replayWaiting } from "#lib/features/waiting/replay-waiting.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Replays what was asked of a token while it could not act, once it can. */
export const replayWaitingWishes = {
  kind: "waiting",
  atOnce: 4,
  run: (scope, tokenId) => replayWaiting(scope, tokenId),
} as const satisfies Job;
