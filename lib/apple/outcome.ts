import { AppleError, type AppleErrorKind } from "#lib/apple/errors.ts";
import type { Exchange } from "#lib/apple/exchange.ts";
import { readFailure, type Failure } from "#lib/apple/failure.ts";
import type { Redaction } from "#lib/apple/redaction.ts";
import { readRetryAfter } from "#lib/apple/retry-after.ts";
import { surelyNotQueued, verdict } from "#lib/apple/verdict.ts";
import { isJsonObject, type JsonObject } from "#lib/apple/wire-values.ts";

/** What one request came to. `queued: "no"` means that an order was surely not accepted. */
export type Outcome =
  { ok: true; body: JsonObject } | { ok: false; error: AppleError; queued: "no" | "perhaps" };

/** Judges an exchange: first Apple's own error number, then the status, then whether it is JSON at all. */
export function judge(exchanged: Exchange, redaction: Redaction, now: Date): Outcome {
  if (!exchanged.ok) {
    const kind = exchanged.fault === "broken-off" ? "busy" : "unreachable";
    const error = new AppleError(kind, { detail: exchanged.code });
    return { ok: false, error, queued: exchanged.sent ? "perhaps" : "no" };
  }
  const { status } = exchanged;
  const body = jsonObject(exchanged.text);
  const failure = body && readFailure(body);
  const kind = verdict(status, failure?.number ?? null, body !== null);
  if (kind === null && body) return { ok: true, body };
  const retryAfterMs = readRetryAfter(exchanged.retryAfter, now);
  const error = refusal(kind ?? "busy", failure, { status, retryAfterMs }, redaction);
  return { ok: false, error, queued: surelyNotQueued(status, error.number) ? "no" : "perhaps" };
}

function refusal(
  kind: AppleErrorKind,
  failure: Failure | null,
  heard: { status: number; retryAfterMs: number | null },
  { hide }: Redaction,
): AppleError {
  if (!failure) return new AppleError(kind, heard);
  const { number, message, info } = failure;
  const shown = info && {
    assets: info.assets.map(({ adamId, pricingParam }) => ({
      adamId: hide(adamId),
      pricingParam: hide(pricingParam),
    })),
    clientUserIds: info.clientUserIds.map(hide),
    serialNumbers: info.serialNumbers.map(hide),
  };
  return new AppleError(kind, { ...heard, number, info: shown, detail: message && hide(message) });
}

function jsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
