import { type ProblemReason, problemReasons } from "#lib/api/problem-reason.ts";

/** What is not listed is 422: understood, and not carried out as things stand. */
const listed: [status: number, reasons: readonly ProblemReason[]][] = [
  [400, ["body-not-json", "scim-filter", "scim-path", "scim-value"]],
  [401, ["key-missing", "signed-out"]],
  [403, ["forbidden", "may-not-grant", "out-of-reach", "renew-elsewhere"]],
  [
    404,
    ["not-found", "subscription-unknown", "key-unknown", "invitation-unknown", "link-unknown", "upload-gone"],
  ],
  [405, ["method-not-allowed"]],
  [
    409,
    [
      "address-taken",
      "already-member",
      "email-taken",
      "group-not-empty",
      "holder-group-in-use",
      "kept-by-directory",
      "directory-user-taken",
      "person-kept-elsewhere",
      "idempotency-answer-lost",
      "idempotency-running",
      "import-not-ready",
      "in-use",
      "last-owner",
      "location-already-here",
      "location-changed-hands",
      "location-owned-by-other",
      "name-taken",
      "nothing-to-put-back",
      "nothing-to-retry",
      "command-over",
      "command-open",
      "device-not-reached",
      "operation-over",
      "person-taken",
      "plan-applied",
      "plan-changed",
      "serial-taken",
      "token-already-here",
      "renewed-meanwhile",
      "token-being-removed",
      "token-busy",
      "token-cannot-act",
      "token-is-contested",
      "token-is-expired",
      "token-is-invalid",
      "token-is-not-owned",
      "token-is-observing",
      "token-is-read-only",
      "token-is-revoked",
      "token-in-use",
      "nothing-to-take-over",
      "template-changed",
      "language-needed",
      "not-contested",
      "location-unread",
      "subscriptions-held",
      "subscriptions-off",
      "take-over-too-soon",
      "webhook-off",
    ],
  ],
  [410, ["invitation-expired", "invitation-used", "invitation-withdrawn", "plan-expired"]],
  [413, ["body-too-large", "csv-too-large", "token-file-too-large"]],
  [415, ["content-type-wrong"]],
  [429, ["locked-out", "too-many-requests"]],
  [500, ["fault"]],
  [502, ["apple-refused"]],
  [503, ["apple-busy", "apple-throttled", "apple-unreachable", "emulator-unreachable"]],
];

const statuses = new Map(listed.flatMap(([status, all]) => all.map((reason) => [reason, status] as const)));

export const statusOf = (reason: ProblemReason): number => statuses.get(reason) ?? 422;

/** Every reason and its status, by status. */
export const reasonStatuses = problemReasons
  .map((reason) => ({ reason, status: statusOf(reason) }))
  .toSorted((one, other) => one.status - other.status || one.reason.localeCompare(other.reason));
