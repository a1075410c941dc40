import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as invitations from "#lib/data/program-invitations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { cooledDownBefore } from "#lib/domain/invitations/invitation.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { refuseIfBeingRemoved } from "#lib/features/being-removed.ts";
import { peopleMeant } from "#lib/features/invitations/people-meant.ts";
import type { InvitePeople, ResendInvitations } from "#lib/features/invitations/schemas.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface Invited {
  /** Who is queued now. */
  people: number;
  /** Who was named and has accepted, or was invited lately, or waits already. */
  leftOut: number;
  /** Whether the token cannot act now, and they wait for it. */
  waits: boolean;
}

const AT_ONCE = 10_000;

/** Invites people by hand at a location: a first time, or again once the cool-down is over. */
export function invitePeople(scope: Granted<"registration:write">, input: InvitePeople): Promise<Invited> {
  return transaction(scope, async (tx) => {
    const token = await tokenToInviteAt(tx, input.tokenId);
    const refusal = unableTo("write", token, (await standingOf(tx))(token), { queue: "possible" });
    if (refusal && !input.queue) throw refusal;
    const ids = await peopleMeant(tx, input);
    const queued = await queue(tx, token.id, ids);
    await told(tx, token, "people.invited", queued);
    return { people: queued, leftOut: ids.length - queued, waits: refusal !== null };
  });
}

/** Invites again who was invited and has not accepted: those named, or everybody whose cool-down is over. */
export function resendInvitations(
  scope: Granted<"registration:write">,
  { tokenId, people: named }: ResendInvitations,
): Promise<{ people: number }> {
  return transaction(scope, async (tx) => {
    const token = await tokenToInviteAt(tx, tokenId);
    const why = { reason: "by-hand", titleId: null } as const;
    const before = cooledDownBefore(tx.now());
    const queued = named
      ? await queue(tx, token.id, named)
      : await invitations.queueAgain(tx, token.id, why, before);
    await told(tx, token, "people.invited-again", queued);
    return { people: queued };
  });
}

async function tokenToInviteAt(tx: Tx, tokenId: string): Promise<tokens.TokenRecord> {
  const token = isRowId(tokenId) ? await tokens.find(tx, tokenId) : null;
  if (!token) throw new Refusal("not-found");
  refuseIfBeingRemoved(token);
  return token;
}

async function queue(tx: Tx, tokenId: string, ids: readonly string[]): Promise<number> {
  const before = cooledDownBefore(tx.now());
  let queued = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE)
    queued += (await invitations.queueByHand(tx, tokenId, ids.slice(from, from + AT_ONCE), before)).length;
  return queued;
}

async function told(
  tx: Tx,
  token: tokens.TokenRecord,
  action: "people.invited" | "people.invited-again",
  queued: number,
): Promise<void> {
  if (queued === 0) return;
  await audit.record(tx, action, {
    target: { kind: "token", id: token.id, name: token.name },
    after: { people: queued },
  });
  await due.wake(tx, "invitations", token.id);
  await changes.tell(tx, "inventory", token.id);
}
