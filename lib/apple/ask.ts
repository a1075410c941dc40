import type { Connection } from "#lib/apple/connection.ts";
import type { Endpoint, Query } from "#lib/apple/endpoints.ts";
import { AppleError } from "#lib/apple/errors.ts";
import { retrying } from "#lib/apple/retry.ts";
import type { JsonObject } from "#lib/apple/wire-values.ts";

export interface Question<T> {
  endpoint: Endpoint;
  query?: Query | undefined;
  /** Throws when the body is not an answer to this question. */
  read: (body: JsonObject) => T;
  signal?: AbortSignal | undefined;
}

/** Asks Apple something, again when Apple is busy: questions change nothing. */
export async function ask<T>(connection: Connection, { read, ...call }: Question<T>): Promise<T> {
  const { retryMeans, envelopes } = connection;
  const attempt = async () => {
    const outcome = await connection.send(call);
    if (!outcome.ok) throw outcome.error;
    envelopes.see(outcome.body);
    return understood(() => read(outcome.body));
  };
  return retrying(attempt, { ...retryMeans, signal: retryMeans.signal ?? call.signal });
}

/** Runs a reader; what it cannot make sense of counts as no usable answer. */
export function understood<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new AppleError("busy", { detail: "the answer is not in the form agreed on" });
  }
}
