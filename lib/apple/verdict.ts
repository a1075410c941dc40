import type { AppleErrorKind } from "#lib/apple/error-kinds.ts";
import { kindOfNumber } from "#lib/apple/error-numbers.ts";

/** Numbers that say what is wrong with the token more exactly than a 403 does. */
const sharperThan403: readonly AppleErrorKind[] = [
  "token-expired",
  "token-revoked",
  "token-invalid",
  "legacy-token",
  "throttled",
  "busy",
];

/**
 * What kind of refusal an answer is, or null when it is none.
 * Apple's number counts before the status, because errors have been seen inside HTTP 200.
 */
export function verdict(status: number, number: number | null, usable: boolean): AppleErrorKind | null {
  if (number === null) return verdictOnStatus(status) ?? (usable ? null : "busy");
  const kind = kindOfNumber(number);
  if (status === 403) return kind !== null && sharperThan403.includes(kind) ? kind : "not-allowed";
  return kind ?? verdictOnStatus(status) ?? "refused";
}

function verdictOnStatus(status: number): AppleErrorKind | null {
  if (status >= 200 && status < 300) return null;
  if (status < 400) return "redirected";
  if (status === 401) return "token-invalid";
  if (status === 403) return "not-allowed";
  if (status === 404 || status === 410) return "gone";
  if (status === 429) return "throttled";
  return status === 408 || status >= 500 ? "busy" : "bad-request";
}

/**
 * Whether an order that got this answer was surely not queued. An error that Apple names synchronously comes before
 * queuing; an internal error (9603) and a 5xx that names no published number prove nothing.
 */
export function surelyNotQueued(status: number, number: number | null): boolean {
  if (number === 9603) return false;
  if (number !== null && (kindOfNumber(number) !== null || status < 500)) return true;
  return status >= 300 && status < 500 && status !== 408;
}
