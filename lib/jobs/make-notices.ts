import "server-only";
import { makeNotices } from "#lib/features/notices/make-notices.ts";
import type { Job } from "#lib/jobs/job.ts";

const AGAIN_MS = 60_000;

/** Each minute, what a customer's own clock has made due. */
export const makeNoticesDue = {
  kind: "notices",
  atOnce: 2,
  async run(scope) {
    await makeNotices(scope);
    return { again: new Date(Date.now() + AGAIN_MS) };
  },
} as const satisfies Job;
