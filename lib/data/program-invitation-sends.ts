import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { InvitationChannel } from "#lib/domain/invitations/invitation.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Of a token in sight, and of people in reach: the two joins that row-level security narrows. */
const inSight = sql`
  join "Person" p on p."customerId" = i."customerId" and p."id" = i."personId"
  join "ContentToken" t on t."customerId" = i."customerId" and t."id" = i."tokenId"`;

const queued = (tx: Tx, tokenId: string) =>
  sql`i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and i."state" = 'queued'`;

const active = sql`exists (select from "AppleUser" u where u."customerId" = i."customerId" and u."tokenId" = i."tokenId"
  and u."personId" = i."personId" and u."status" in ('Registered', 'Associated'))`;

/** What became last of registering the person since the invitation was queued. */
const lastTry = sql`(select r."state" from "Registration" r where r."customerId" = i."customerId" and r."personId" = i."personId"
  and r."tokenId" = i."tokenId" and r."verb" = 'register' and r."askedAt" >= i."queuedAt" order by r."askedAt" desc, r."id" desc limit 1)`;

/** Who waits for an invitation and is not known to the location, nor asked for there. */
export async function toRegister(tx: Tx, tokenId: string, most: number): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ personId: string }[]>`
    select i."personId"::text from "ProgramInvitation" i ${inSight}
    where ${queued(tx, tokenId)} and not ${active} and ${lastTry} is null
      and not exists (select from "Registration" r where r."customerId" = i."customerId" and r."personId" = i."personId"
        and r."tokenId" = i."tokenId" and r."verb" = 'register' and r."state" in ('wanted', 'ordered', 'sent'))
    order by i."changedAt", i."personId" limit ${most}`;
  return rows.map(({ personId }) => personId);
}

/** Who waits and will not be registered: Apple would not have them. */
export async function notRegistered(tx: Tx, tokenId: string): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ personId: string }[]>`
    select i."personId"::text from "ProgramInvitation" i ${inSight}
    where ${queued(tx, tokenId)} and not ${active} and ${lastTry} in ('refused', 'missing')`;
  return rows.map(({ personId }) => personId);
}

export interface Sendable {
  personId: string;
  email: string | null;
  inviteCode: string;
  reason: string;
  /** The title that is the reason. */
  title: string | null;
  devices: { id: string; name: string; platform: string; osVersion: string | null; enrollment: string }[];
}

/** The first of those who wait and have Apple's code, held until this transaction ends. The device seen last comes first. */
export function sendable(tx: Tx, tokenId: string, most: number): Promise<Sendable[]> {
  return db(tx).$queryRaw<Sendable[]>`
    select i."personId"::text, p."email", code."inviteCode", i."reason",
      (select l."name" from "Title" l where l."customerId" = i."customerId" and l."id" = i."titleId") as "title",
      coalesce((select jsonb_agg(jsonb_build_object('id', d."id", 'name', d."name", 'platform', d."platform", 'osVersion', d."osVersion",
          'enrollment', d."enrollment") order by d."lastSeenAt" desc nulls last, d."id")
        from "Device" d where d."customerId" = p."customerId" and d."ownerId" = p."id"), '[]') as "devices"
    from "ProgramInvitation" i ${inSight}
    join lateral (select u."inviteCode" from "AppleUser" u where u."customerId" = i."customerId" and u."tokenId" = i."tokenId"
      and u."personId" = i."personId" and u."status" = 'Registered' and u."inviteCode" is not null
      order by u."clientUserId" limit 1) code on true
    where ${queued(tx, tokenId)}
      and not exists (select from "AppleUser" done where done."customerId" = i."customerId" and done."tokenId" = i."tokenId"
        and done."personId" = i."personId" and done."status" = 'Associated')
    order by i."changedAt", i."personId" limit ${most} for update of i skip locked`;
}

/** How many left since then, and when the first of them did. */
export async function sentSince(tx: Tx, tokenId: string, since: Date) {
  const [row] = await db(tx).$queryRaw<{ count: number; first: Date | null }[]>`
    select count(*)::int as "count", min(i."sentAt") as "first" from "ProgramInvitation" i
    join "ContentToken" t on t."customerId" = i."customerId" and t."id" = i."tokenId"
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and i."sentAt" > ${since}::timestamptz`;
  return row ?? { count: 0, first: null };
}

export interface SentInvitation {
  personId: string;
  channel: InvitationChannel;
  messageId: string;
  deviceId: string | null;
}

/** They are invited, in the transaction that writes their mail or command down. */
export async function markSent(tx: Tx, tokenId: string, sent: readonly SentInvitation[]): Promise<void> {
  await db(tx).$executeRaw`
    update "ProgramInvitation" i set "state" = 'invited', "sentAt" = ${tx.now()}::timestamptz, "changedAt" = ${tx.now()}::timestamptz,
      "times" = i."times" + 1, "channel" = s."channel", "messageId" = s."messageId", "deviceId" = s."deviceId", "problem" = null
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s ("personId" uuid, "channel" text, "messageId" uuid, "deviceId" uuid)
    where ${queued(tx, tokenId)} and i."personId" = s."personId"`;
}

/** Nobody can tell them: not registered, or neither an e-mail address nor a device. */
export async function markUnreachable(
  tx: Tx,
  tokenId: string,
  personIds: readonly string[],
  problem: "not-registered" | "no-way",
): Promise<void> {
  if (personIds.length === 0) return;
  await db(tx).$executeRaw`
    update "ProgramInvitation" i set "state" = 'unreachable', "problem" = ${problem}, "changedAt" = ${tx.now()}::timestamptz
    where ${queued(tx, tokenId)} and i."personId" = any (${[...personIds]}::uuid[])`;
}

/** Who could not be reached, and of whom something was changed since, is tried again. */
export async function tryUnreachable(tx: Tx, tokenId: string): Promise<void> {
  await db(tx).$executeRaw`
    update "ProgramInvitation" i set "state" = 'queued', "queuedAt" = ${tx.now()}::timestamptz, "changedAt" = ${tx.now()}::timestamptz
    from "Person" p where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid
      and i."state" = 'unreachable' and p."customerId" = i."customerId" and p."id" = i."personId" and p."updatedAt" > i."changedAt"`;
}

/** Whose mail no server took, or whose device said no to the command. */
export async function followUp(tx: Tx, tokenId: string): Promise<string[]> {
  const now = tx.now();
  const rows = await db(tx).$queryRaw<{ personId: string }[]>`
    update "ProgramInvitation" i set "state" = 'refused', "changedAt" = ${now}::timestamptz, "problem" = i."channel"
    from "Person" p
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and i."state" = 'invited'
      and p."customerId" = i."customerId" and p."id" = i."personId" and (
        i."channel" = 'mail' and exists (select from "OutgoingMail" m where m."customerId" = i."customerId"
          and m."id" = i."messageId" and m."state" = 'failed')
        or i."channel" = 'command' and exists (select from "MdmCommand" c where c."customerId" = i."customerId"
          and c."id" = i."messageId" and c."state" in ('failed', 'given-up')))
    returning i."personId"::text`;
  return rows.map(({ personId }) => personId);
}
