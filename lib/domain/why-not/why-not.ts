/** What is looked at between a holder and a title, in the order in which it stands in the way. */
export const whyNotChecks = [
  "carried",
  "licensable",
  "enrollment",
  "platform",
  "system",
  "registered",
  "token",
  "free",
  "license",
  "accepted",
  "connected",
  "installed",
] as const;

export type WhyNotCheck = (typeof whyNotChecks)[number];

/** What stands in the way, or may, and which check says so. */
export const checkOfReason = {
  "no-token": "carried",
  "book-to-device": "licensable",
  "people-only": "licensable",
  "user-enrollment": "enrollment",
  "enrollment-unknown": "enrollment",
  "wrong-platform": "platform",
  "platform-unknown": "platform",
  "os-too-old": "system",
  "version-unknown": "system",
  "not-registered": "registered",
  "retired-user": "registered",
  "known-elsewhere": "registered",
  "token-cannot-act": "token",
  "none-left": "free",
  "under-way": "license",
  waits: "license",
  refused: "license",
  missing: "license",
  "never-asked": "license",
  "not-accepted": "accepted",
  "no-connector": "connected",
  "waits-for-user": "installed",
  "refused-by-user": "installed",
  installing: "installed",
  "install-failed": "installed",
  "install-unseen": "installed",
} as const satisfies Record<string, WhyNotCheck>;

export type WhyNotReason = keyof typeof checkOfReason;

export type WhyNotVerdict = "ok" | "failing" | "unknown";

/** One check: `reason` says what is wrong or not known, `facts` what to put into its words. */
export interface WhyNotLink {
  check: WhyNotCheck;
  verdict: WhyNotVerdict;
  reason: WhyNotReason | null;
  facts: WhyNotDetail;
}

export type WhyNotDetail = Readonly<Record<string, string | number>>;

export interface WhyNotAnswer {
  chain: WhyNotLink[];
  /** The first thing in the way; null where nothing is. */
  first: WhyNotLink | null;
}
