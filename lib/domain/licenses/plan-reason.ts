export const planReasons = [
  "not-device-assignable",
  "book-to-device",
  "user-enrollment",
  "unknown-serial",
  "not-registered",
  "retired-user",
  "wrong-platform",
  "os-too-old",
  "no-token-can-act",
  "none-left",
  "not-revocable",
  "not-held",
  "token-cannot-act",
] as const;

/** Why someone does not get, or does not lose, a license. */
export type PlanReason = (typeof planReasons)[number];
