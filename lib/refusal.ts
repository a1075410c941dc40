/** Every "no" the product can explain. The sentence for each stands in components/refusal-wording.ts. */
export const reasons = [
  "forbidden",
  "not-found",
  "signed-out",
  "wrong-sign-in",
  "locked-out",
  "too-many-requests",
  "setup-link-unknown",
  "setup-link-expired",
  "already-set-up",
  "weak-password",
  "wrong-password",
  "email-taken",
  "name-taken",
  "group-not-empty",
  "group-would-loop",
  "group-is-top",
  "out-of-reach",
  "last-owner",
  "may-not-grant",
  "member-yourself",
  "invitation-unknown",
  "invitation-used",
  "invitation-expired",
  "invitation-withdrawn",
  "invitation-for-other",
  "already-member",
  "key-unknown",
  "token-file-empty",
  "token-file-too-large",
  "token-file-html",
  "token-file-pdf",
  "token-file-binary",
  "token-file-not-base64",
  "token-file-truncated",
  "token-file-not-json",
  "token-file-not-object",
  "token-file-json-not-encoded",
  "token-file-inner-token",
  "token-file-field-missing",
  "token-file-field-empty",
  "token-file-date-unreadable",
  "token-file-several",
  "token-expired",
  "token-revoked",
  "token-unknown-to-apple",
  "token-not-allowed",
  "token-legacy",
  "token-already-here",
  "location-already-here",
  "location-owned-by-other",
  "location-changed-hands",
  "location-differs",
  "token-cannot-act",
  "token-in-use",
  "region-unknown",
  "apple-unreachable",
  "apple-busy",
  "apple-throttled",
  "apple-refused",
  "rehearsal-token-outside",
  "real-token-in-rehearsal",
  "rehearsal-only",
  "emulator-unreachable",
  "upload-gone",
  "serial-taken",
  "serial-unreadable",
  "csv-unreadable",
  "csv-empty",
  "csv-columns-missing",
  "csv-too-large",
  "import-not-ready",
  "plan-empty",
  "plan-too-large",
  "plan-expired",
  "plan-applied",
  "plan-changed",
  "operation-over",
  "nothing-to-retry",
  "in-use",
  "invalid",
  "idempotency-mismatch",
  "idempotency-running",
  "key-missing",
  "method-not-allowed",
  "content-type-wrong",
  "body-not-json",
  "body-too-large",
  "idempotency-answer-lost",
] as const;

export type Reason = (typeof reasons)[number];

/** What a refusal may carry into its sentence: names and numbers, never a secret. */
export type RefusalFacts = Record<string, string | number | null>;

/** An expected no: shown in plain words, never logged as a fault. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly facts: RefusalFacts;

  constructor(reason: Reason, facts: RefusalFacts = {}) {
    super(reason);
    this.name = "Refusal";
    this.reason = reason;
    this.facts = facts;
  }
}
