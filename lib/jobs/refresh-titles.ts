import "server-only";
import { refreshMetadata } from "#lib/features/titles/refresh-metadata.ts";
import type { Job } from "#lib/jobs/job.ts";

const AGAIN_MS = 6 * 3_600_000;
const AFTER_SILENCE_MS = 15 * 60_000;

/** Names and icons come apart from licenses, and are looked at again a few times a day. */
export const refreshTitles = {
  kind: "metadata",
  atOnce: 2,
  async run(scope, tokenId, signal) {
    const { unanswered } = await refreshMetadata(scope, tokenId, signal);
    return { again: new Date(Date.now() + (unanswered > 0 ? AFTER_SILENCE_MS : AGAIN_MS)) };
  },
} as const satisfies Job;
