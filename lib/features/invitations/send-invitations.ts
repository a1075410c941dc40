import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import { invitationUrl } from "#lib/apple/invitation-url.ts";
import * as changes from "#lib/data/changes.ts";
import * as sends from "#lib/data/program-invitation-sends.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { recordTold } from "#lib/features/invitations/record-told.ts";
import { tellPerson } from "#lib/features/invitations/tell-person.ts";
import { reachableBy } from "#lib/features/mdm/reachable.ts";
import { noteTrouble } from "#lib/features/token-health.ts";
import { env } from "#lib/platform/env.ts";
import type { Granted } from "#lib/scope.ts";

const MINUTE_MS = 60_000;
const AT_ONCE = 100;

/** Tells whoever can be told, no more in any minute than the throttle lets through; answers when the next may leave. */
export async function sendInvitations(
  scope: Granted<"registration:write">,
  tokenId: string,
  signal?: AbortSignal,
): Promise<"finished" | { again: Date }> {
  if (!(await transaction(scope, async (tx) => (await sends.sendable(tx, tokenId, 1)).length > 0)))
    return "finished";
  const template = await addressTemplate(scope, tokenId, signal);
  if (template === undefined) return { again: new Date(Date.now() + MINUTE_MS) };
  for (;;) {
    signal?.throwIfAborted();
    const { told, waitMs } = await transaction(scope, (tx) => sendSome(tx, tokenId, template));
    if (waitMs > 0) return { again: new Date(Date.now() + waitMs) };
    if (told === 0) return "finished";
  }
}

/** Apple's own address of invitations; null where it tells none, undefined where it does not answer. */
async function addressTemplate(
  scope: Granted<"registration:write">,
  tokenId: string,
  signal?: AbortSignal,
): Promise<string | null | undefined> {
  try {
    const { client } = await openSession(scope, tokenId, signal, { awaited: true });
    return (await client.serviceConfig()).urls["invitationEmail"] ?? null;
  } catch (error) {
    if (signal?.aborted || !(error instanceof AppleError)) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, tokenId, error));
    return undefined;
  }
}

/** One transaction writes down what is told and that it was: nobody is told twice, whenever the process ends. */
async function sendSome(
  tx: Parameters<typeof tellPerson>[0],
  tokenId: string,
  template: string | null,
): Promise<{ told: number; waitMs: number }> {
  const minuteAgo = new Date(tx.now().getTime() - MINUTE_MS);
  const { count, first } = await sends.sentSince(tx, tokenId, minuteAgo);
  const free = env().INVITATIONS_PER_MINUTE - count;
  if (free <= 0) return { told: 0, waitMs: first ? first.getTime() - minuteAgo.getTime() + 1 : MINUTE_MS };
  const people = await sends.sendable(tx, tokenId, Math.min(AT_ONCE, free));
  const managed = await reachableBy(
    tx,
    people.flatMap(({ devices }) => devices.map(({ id }) => id)),
  );
  const sent: sends.SentInvitation[] = [];
  const noWay: string[] = [];
  for (const person of people) {
    const url = invitationUrl(template, person.inviteCode);
    const way = await tellPerson(tx, tokenId, person, { managed, invitationUrl: url });
    if (way) sent.push({ personId: person.personId, ...way });
    else noWay.push(person.personId);
  }
  await sends.markSent(tx, tokenId, sent);
  await sends.markUnreachable(tx, tokenId, noWay, "no-way");
  const { name } = await tokens.get(tx, tokenId);
  await recordTold(tx, { id: tokenId, name }, people, { sent, noWay });
  if (people.length > 0) await changes.tell(tx, "inventory", tokenId);
  return { told: people.length, waitMs: 0 };
}
