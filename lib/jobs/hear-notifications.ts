import "server-only";
import { keepRegistered } from "#lib/features/apple-notifications/keep-registered.ts";
import { readHinted } from "#lib/features/sync/read-hinted.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Thousands of notifications are a few readings: one, and another of what came meanwhile. */
const NEXT_READING_MS = 5_000;

/** Sees to it that Apple tells, and reads what it told of. */
export const hearNotifications = {
  kind: "notification",
  atOnce: 4,
  async run(scope, tokenId, signal) {
    await keepRegistered(scope, tokenId, signal);
    const verdict = await readHinted(scope, tokenId, signal);
    return verdict === "nothing" ? "finished" : { again: new Date(Date.now() + NEXT_READING_MS) };
  },
} as const satisfies Job;
