import type { Refusal } from "#lib/refusal.ts";

const PASSWORDS: Record<string, string> = {
  "too-short": "is too short: 12 characters or more",
  "too-long": "is too long",
  "is-email": "is the e-mail address",
  "is-name": "is the owner's name",
  repeated: "only repeats itself",
  sequence: "is a sequence",
};

/** The refusals that a set-up can meet, for the terminal. */
export function refusalWords({ reason, facts }: Refusal): string {
  if (reason === "already-set-up")
    return "This installation has been set up already. Sign in, or set DATA_DIR or DATABASE_URL to another one.";
  if (reason === "not-found") return "Nobody signs in with this address here. Check it for a slip.";
  if (reason === "weak-password")
    return `The password ${PASSWORDS[String(facts["problem"])] ?? "is too weak"}. Choose another.`;
  return `It was refused: ${reason}.`;
}
