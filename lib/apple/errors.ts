import { kindMeanings, type AppleErrorKind } from "#lib/apple/error-kinds.ts";
import { plainMeaning } from "#lib/apple/error-numbers.ts";

export type { AppleErrorKind } from "#lib/apple/error-kinds.ts";

/** Which parts of a request an error is about, as far as Apple says. */
export interface AppleErrorInfo {
  assets: { adamId: string; pricingParam: string }[];
  clientUserIds: string[];
  serialNumbers: string[];
}

interface Particulars {
  number?: number | null;
  status?: number | null;
  retryAfterMs?: number | null;
  info?: AppleErrorInfo | null;
  /** Said after the meaning; must be free of secrets. */
  detail?: string | null;
}

/** Apple said no, or could not be understood, or was never reached. As an answer to an order: nothing was queued. */
export class AppleError extends Error {
  override readonly name = "AppleError";
  readonly kind: AppleErrorKind;
  readonly number: number | null;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly info: AppleErrorInfo | null;

  constructor(kind: AppleErrorKind, particulars: Particulars = {}) {
    super(sentence(kind, particulars));
    this.kind = kind;
    this.number = particulars.number ?? null;
    this.status = particulars.status ?? null;
    this.retryAfterMs = particulars.retryAfterMs ?? null;
    this.info = particulars.info ?? null;
  }
}

/** An order left for Apple and what became of it is unknown: look at Apple before sending it again. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
  override readonly cause: AppleError;

  constructor(cause: AppleError) {
    super(`Whether Apple accepted the order is unknown: ${cause.message}`);
    this.cause = cause;
  }
}

function sentence(kind: AppleErrorKind, { number, status, detail }: Particulars): string {
  const known = number == null ? null : plainMeaning(number);
  const reference = number ?? (status ? `HTTP ${status}` : null);
  const said = known ?? (detail ? `${kindMeanings[kind]}: ${detail}` : kindMeanings[kind]);
  return reference === null ? said : `${said} (${reference})`;
}
