import "server-only";
import { deliverMail } from "#lib/features/mail/deliver-mail.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Sends one mail that became due. */
export const sendMail = {
  kind: "mail",
  atOnce: 4,
  async run(scope, mailId) {
    const again = await deliverMail(scope, mailId);
    return again ? { again } : "finished";
  },
} as const satisfies Job;
