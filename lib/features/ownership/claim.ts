import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as customer from "#lib/data/customer.ts";
import * as locationClaims from "#lib/data/location-claims.ts";
import * as ownership from "#lib/data/ownership.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { openSession, type AppleSession } from "#lib/features/apple-session.ts";
import { ourMdmInfo } from "#lib/features/our-name.ts";
import { noteAnswers } from "#lib/features/token-health.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

export interface Claimed {
  session: AppleSession;
  ours: { id: string; name: string; metadata: string };
}

/**
 * Puts our name at a location and reads it back, since two servers may do the same at once. First it is looked at: what
 * stands there already is not written again, and whoever is not in `from` is not pushed aside.
 */
export async function claimLocation(
  scope: Scope,
  tokenId: string,
  from: readonly (string | null)[],
  signal?: AbortSignal,
): Promise<Claimed> {
  const { uId, name } = await transaction(scope, async (tx) => ({
    uId: (await tokens.get(tx, tokenId)).uId,
    name: (await customer.get(tx)).name,
  }));
  const session = await openSession(scope, tokenId, signal, { claiming: true });
  const ours = await ourMdmInfo(scope.customerId, name, uId);
  const { mdmInfo } = await session.client.clientConfig();
  if (mdmInfo?.id === ours.id) return { session, ours };
  if (!from.includes(mdmInfo?.id ?? null))
    throw new Refusal("location-changed-hands", { owner: mdmInfo?.name ?? null });
  await session.client.writeClientConfig({ mdmInfo: ours });
  const after = await session.client.clientConfig();
  if (after.mdmInfo?.id === ours.id) return { session, ours };
  throw new Refusal("location-changed-hands", { owner: after.mdmInfo?.name ?? null });
}

/** What follows from our name standing there; together with `more`, in one transaction. */
export async function keepClaim(
  tx: Tx,
  tokenId: string,
  { session, ours }: Claimed,
  how: { action: string; event: "taken-over" | null; after?: audit.AuditFacts },
): Promise<void> {
  const token = await tokens.get(tx, tokenId);
  await noteAnswers(tx, tokenId, session);
  await ownership.keepClaim(tx, tokenId, ours);
  const before = { owner: token.ownerName, metadata: token.ownerMetadata };
  if (how.event) {
    await tokenEvents.record(tx, tokenId, how.event, { from: before.owner, metadata: before.metadata });
    await locationClaims.note(tx, token.uId);
  }
  await audit.record(tx, how.action, {
    groupId: token.groupId,
    target: { kind: "token", id: tokenId, name: token.name },
    before,
    after: { owner: ours.name, metadata: ours.metadata, ...how.after },
  });
  await changes.tell(tx, "tokens", tokenId);
}

/** Whether the same may be asked again a little later: Apple was busy, or what became of it was not heard. */
export function isPassing(error: unknown): boolean {
  if (error instanceof OutcomeUnknown) return true;
  return (
    error instanceof AppleError &&
    (error.kind === "throttled" || error.kind === "busy" || error.kind === "unreachable")
  );
}
