import "server-only";
import { runInvitations } from "#lib/features/invitations/run-invitations.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Sees to who is invited at a token, and to those who wait their turn. */
export const seeToInvitations = {
  kind: "invitations",
  atOnce: 2,
  run: (scope, tokenId, signal) => runInvitations(scope, tokenId, signal),
} as const satisfies Job;
