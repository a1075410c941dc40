import "server-only";
import * as autoTitles from "#lib/data/auto-titles.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as invitationSwitch from "#lib/data/invitation-switch.ts";
import { alone } from "#lib/data/locks.ts";
import * as sends from "#lib/data/program-invitation-sends.ts";
import * as invitations from "#lib/data/program-invitations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { catchUpInvitations } from "#lib/features/catch-up-invitations.ts";
import { sendInvitations } from "#lib/features/invitations/send-invitations.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { wantRegistered } from "#lib/features/registration/want-registered.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

/** Somebody else is at it in another process. */
const BUSY_MS = 5_000;
const REGISTERED_AT_ONCE = 20_000;

/**
 * Sees to a token's invitations: who is to be invited by itself is written down, has the location know them, and is told as
 * fast as the throttle allows. With a token that cannot act all of it waits; its next sync that succeeds asks again.
 */
export async function runInvitations(
  scope: Granted<"registration:write">,
  tokenId: string,
  signal?: AbortSignal,
): Promise<"finished" | { again: Date }> {
  const ran = await alone(`invitations ${scope.customerId} ${tokenId}`, async () => {
    const able = await transaction(scope, (tx) => prepare(tx, tokenId));
    return able ? sendInvitations(scope, tokenId, signal) : "finished";
  });
  return ran ? ran.result : { again: new Date(Date.now() + BUSY_MS) };
}

/** Whether the token can act. Who is to be invited is written down all the same. */
async function prepare(tx: Tx, tokenId: string): Promise<boolean> {
  const token = await tokens.find(tx, tokenId);
  if (!token || token.removal !== null) return false;
  await catchUpInvitations(tx, tokenId);
  await noteFailed(tx, token);
  await sends.tryUnreachable(tx, tokenId);
  await queueByItself(tx, token);
  if (unableTo("write", token, (await standingOf(tx))(token))) return false;
  const unknown = await sends.toRegister(tx, tokenId, REGISTERED_AT_ONCE);
  if (unknown.length > 0) await wantRegistered(tx, tokenId, unknown);
  await sends.markUnreachable(tx, tokenId, await sends.notRegistered(tx, tokenId), "not-registered");
  return true;
}

async function noteFailed(tx: Tx, { id, name }: tokens.TokenRecord): Promise<void> {
  const failed = await sends.followUp(tx, id);
  await holderEvents.record(tx, failed, "invitation-failed", { tokenId: id, token: name });
  if (failed.length > 0) await changes.tell(tx, "inventory", id);
}

/** The switch asks for everybody, an Auto app for everybody as well, and an app that was given for whom it was given to. */
async function queueByItself(tx: Tx, { id }: tokens.TokenRecord): Promise<void> {
  const [auto] = await autoTitles.inviting(tx, id);
  const on = await invitationSwitch.isOn(tx, id);
  const why = on
    ? ({ reason: "switch", titleId: null } as const)
    : auto && ({ reason: "auto-title", titleId: auto.id } as const);
  const queued = why ? await invitations.queueEverybody(tx, id, why) : 0;
  const given = why ? 0 : await invitations.queueGiven(tx, id);
  if (queued + given > 0) await changes.tell(tx, "inventory", id);
}
