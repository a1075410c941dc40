import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import * as due from "#lib/data/due.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as mdmEvents from "#lib/data/mdm-events.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";
import { secretIdentity } from "#lib/features/mdm/connector-server.ts";
import { isSecretPath, isSignedByNanoMdm, isSignedByProgram } from "#lib/mdm/hook-signature.ts";
import { readProgramEvent } from "#lib/mdm/program-event.ts";
import { readServerEvent } from "#lib/mdm/server-event.ts";
import { unseal } from "#lib/platform/seal.ts";
import type { Granted } from "#lib/scope.ts";

/** A list of all apps of a device, in base64 of its property list. */
export const LARGEST_EVENT_BYTES = 2 * 1024 * 1024;

/** Far above what a hundred thousand devices tell. */
const MOST_A_MINUTE = 30_000;

/** What PostgreSQL takes into no text: a zero, and halves of a character. */
const unstorable = /\\u(0000|d[89a-f])/;

const perConnector = new RateLimiterMemory({ points: MOST_A_MINUTE, duration: 60 });

export type Received = "stored" | "unknown" | "not-signed" | "too-many" | "too-large";

export interface Posted {
  /** The secret that MicroMDM's address ends with. */
  path: string | null;
  nanoSignature: string;
  programSignature: string;
  /** Null where it is too long. */
  body: () => Promise<Buffer | null>;
}

/**
 * Stores what a server tells, read down to what we use, before it is answered; a worker reads it after that. What it tells of
 * other people's business is answered alike and forgotten.
 */
export async function receiveEvent(
  scope: Granted<"inventory:write">,
  connectorId: string,
  posted: Posted,
): Promise<Received> {
  if (!(await hasRoom(connectorId))) return "too-many";
  const known = await transaction(scope, async (tx) => {
    const connector = await connectors.find(tx, connectorId);
    const keys = await connectors.sealedKeys(tx, connectorId);
    return connector && keys && { kind: connector.kind, sealed: keys.secret };
  });
  if (!known) return "unknown";
  const { kind, sealed } = known;
  const secret = unseal(sealed, secretIdentity(scope.customerId, connectorId));
  if (kind === "micromdm" && !isSecretPath(secret, posted.path ?? "")) return "not-signed";
  const body = await posted.body();
  if (!body) return "too-large";
  if (!isSigned(kind, secret, body, posted, new Date())) return "not-signed";

  const text = body.toString();
  const event = kind === "program" ? readProgramEvent(text) : readServerEvent(text);
  if (event && !unstorable.test(JSON.stringify(event)))
    await transaction(scope, async (tx) => {
      await mdmEvents.insert(tx, connectorId, event);
      await due.wake(tx, "mdm-events", connectorId);
    });
  return "stored";
}

function isSigned(kind: ConnectorKind, secret: string, body: Buffer, posted: Posted, now: Date): boolean {
  if (kind === "micromdm") return true;
  return kind === "nanomdm"
    ? isSignedByNanoMdm(secret, body, posted.nanoSignature)
    : isSignedByProgram(secret, body, posted.programSignature, now);
}

const hasRoom = (id: string): Promise<boolean> =>
  perConnector.consume(id).then(
    () => true,
    () => false,
  );
