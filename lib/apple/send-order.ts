import { understood } from "#lib/apple/ask.ts";
import type { Connection } from "#lib/apple/connection.ts";
import type { Endpoint } from "#lib/apple/endpoints.ts";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import { retrying } from "#lib/apple/retry.ts";
import type { JsonObject } from "#lib/apple/wire-values.ts";

export interface Order<T> {
  endpoint: Endpoint;
  body: JsonObject | null;
  read: (body: JsonObject) => T;
  /** Claiming a location is the one order that another server's name on it does not forbid. */
  claiming?: boolean;
}

/**
 * Sends an order once. Only Apple's "too many requests" lets it be sent again, since that is said before queuing.
 * Throws an AppleError when it was surely not accepted, and OutcomeUnknown when that cannot be told.
 */
export async function sendOrder<T>(connection: Connection, order: Order<T>): Promise<T> {
  const { endpoint, body, read, claiming = false } = order;
  const attempt = async () => {
    if (connection.readOnly) throw new AppleError("observing");
    if (!claiming && connection.envelopes.contested()) throw new AppleError("contested");
    const outcome = await connection.send({ endpoint, body });
    if (outcome.ok) return accepted(() => heard(connection, outcome.body, read));
    if (outcome.queued === "no") throw outcome.error;
    throw new OutcomeUnknown(outcome.error);
  };
  return retrying(attempt, { ...connection.retryMeans, only: (kind) => kind === "throttled" });
}

function heard<T>({ envelopes }: Connection, body: JsonObject, read: Order<T>["read"]): T {
  envelopes.see(body);
  return understood(() => read(body));
}

/** After a 200, whatever is wrong with the answer leaves open what became of the order. */
function accepted<T>(hear: () => T): T {
  try {
    return hear();
  } catch (error) {
    if (error instanceof AppleError) throw new OutcomeUnknown(error);
    throw error;
  }
}
