import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import { Refusal, type Reason } from "#lib/refusal.ts";

const reasons: Partial<Record<AppleError["kind"], Reason>> = {
  "token-expired": "token-expired",
  "token-revoked": "token-revoked",
  "token-invalid": "token-unknown-to-apple",
  "sign-in-required": "token-unknown-to-apple",
  "not-allowed": "token-not-allowed",
  "legacy-token": "token-legacy",
  throttled: "apple-throttled",
  busy: "apple-busy",
  unreachable: "apple-unreachable",
  redirected: "apple-unreachable",
  "off-origin": "apple-unreachable",
  "other-location": "location-differs",
  contested: "location-changed-hands",
  observing: "token-cannot-act",
  gone: "apple-unreachable",
};

/** What Apple's no means to a person, with Apple's number where it gave one. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof OutcomeUnknown) return asRefusal(error.cause);
  if (!(error instanceof AppleError)) return error;
  const facts = { number: error.number, status: error.status };
  return new Refusal(reasons[error.kind] ?? "apple-refused", facts);
}

/** A problem to keep beside a row: a closed reason and numbers, no text of anybody's. */
export function asProblem(error: unknown): { reason: Reason; number: number | null; status: number | null } {
  const refusal = asRefusal(error);
  const number = (key: string) =>
    refusal instanceof Refusal && typeof refusal.facts[key] === "number" ? refusal.facts[key] : null;
  const reason = refusal instanceof Refusal ? refusal.reason : "apple-refused";
  return { reason, number: number("number"), status: number("status") };
}
