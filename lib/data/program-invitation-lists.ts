import "server-only";
import { z } from "zod";
import { db, type Tx } from "#lib/data/client.ts";
import { belowToken, hasAccepted } from "#lib/data/program-invitation-sql.ts";
import {
  cooledDownBefore,
  type InvitationReason,
  type InvitationState,
  silentBefore,
} from "#lib/domain/invitations/invitation.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, raw } = Prisma;

export interface InvitationRecord {
  tokenId: string;
  personId: string;
  person: string;
  email: string | null;
  state: InvitationState;
  reason: InvitationReason;
  titleId: string | null;
  title: string | null;
  askedBy: string;
  changedAt: Date;
  sentAt: Date | null;
  times: number;
  channel: "command" | "mail" | null;
  deviceId: string | null;
  device: string | null;
  problem: string | null;
  acceptedAt: Date | null;
}

const invitation = sql`
  select i."tokenId"::text, i."personId"::text, p."name" as "person", p."email", i."state", i."reason", i."titleId"::text,
    (select l."name" from "Title" l where l."customerId" = i."customerId" and l."id" = i."titleId") as "title",
    i."askedBy", i."changedAt", i."sentAt", i."times", i."channel", i."deviceId"::text,
    (select d."name" from "Device" d where d."customerId" = i."customerId" and d."id" = i."deviceId") as "device",
    i."problem", i."acceptedAt"
  from "ProgramInvitation" i
  join "Person" p on p."customerId" = i."customerId" and p."id" = i."personId"
  join "ContentToken" t on t."customerId" = i."customerId" and t."id" = i."tokenId"`;

const SIZE = 50;
const Edge = z.tuple([z.number(), z.uuid()]);

/** `silent`: invited, and nothing heard of them since. */
export type InvitationView = InvitationState | "silent";

function inView(tx: Tx, view: InvitationView | null): Prisma.Sql {
  if (view === null) return Prisma.empty;
  if (view !== "silent") return sql`and i."state" = ${view}`;
  return sql`and i."state" = 'invited' and i."sentAt" < ${silentBefore(tx.now())}::timestamptz`;
}

/** A token's invitations of people in reach, what changed last first. */
export async function list(
  tx: Tx,
  tokenId: string,
  view: InvitationView | null,
  walk: Walk,
): Promise<Page<InvitationRecord>> {
  const back = walk !== null && "before" in walk;
  const edge = Edge.safeParse(walk && decodeCursor(back ? walk.before : walk.after, 2));
  const [at, id] = edge.data ?? [0, ""];
  const beyond = edge.success
    ? sql`and (i."changedAt", i."personId") ${raw(back ? ">" : "<")} (${new Date(at)}::timestamptz, ${id}::uuid)`
    : Prisma.empty;
  const direction = raw(back ? "asc" : "desc");
  const rows = await db(tx).$queryRaw<InvitationRecord[]>`
    ${invitation}
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid ${inView(tx, view)} ${beyond}
    order by i."changedAt" ${direction}, i."personId" ${direction} limit ${SIZE + 1}`;
  return pageOf(rows, {
    walk: edge.success ? walk : null,
    size: SIZE,
    keyOf: ({ changedAt, personId }) => [changedAt.getTime(), personId],
  });
}

/** How a person in reach stands with each token in sight. */
export function ofPerson(tx: Tx, personId: string): Promise<InvitationRecord[]> {
  return db(tx).$queryRaw<InvitationRecord[]>`
    ${invitation}
    where i."customerId" = ${tx.customerId}::uuid and i."personId" = ${personId}::uuid order by t."nameKey"`;
}

export type InvitationCounts = Record<InvitationView | "not-invited", number>;

/** How many people in reach, whom the token serves, stand where. */
export async function counts(tx: Tx, tokenId: string): Promise<InvitationCounts> {
  const rows = await db(tx).$queryRaw<{ state: InvitationView; count: number }[]>`
    select i."state", count(*)::int as "count" from "ProgramInvitation" i
    join "Person" p on p."customerId" = i."customerId" and p."id" = i."personId"
    join "ContentToken" t on t."customerId" = i."customerId" and t."id" = i."tokenId"
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid group by i."state"
    union all
    select 'silent', count(*)::int from "ProgramInvitation" i
    join "Person" p on p."customerId" = i."customerId" and p."id" = i."personId"
    join "ContentToken" t on t."customerId" = i."customerId" and t."id" = i."tokenId"
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid ${inView(tx, "silent")}
    union all
    select 'not-invited', count(*)::int from "Person" p
    where p."customerId" = ${tx.customerId}::uuid and p."leftAt" is null
      and p."groupId" in (with recursive ${belowToken(tx, tokenId)} select id from below)
      and not exists (select from "ProgramInvitation" i
        where i."customerId" = p."customerId" and i."tokenId" = ${tokenId}::uuid and i."personId" = p."id")
      and not ${hasAccepted(tokenId)}`;
  const none = { queued: 0, invited: 0, accepted: 0, refused: 0, unreachable: 0, canceled: 0, retired: 0 };
  return {
    ...none,
    silent: 0,
    "not-invited": 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  };
}

export interface Forecast {
  /** Whom the switch, or an Auto app, would have invited now. */
  people: number;
  /** Who was invited so lately that they are not invited again yet. */
  cooling: number;
}

/** How many of the people whom a group's tokens serve would be invited: at a token that is here, or at one that is about to be (null). */
export async function forecast(tx: Tx, groupId: string, tokenId: string | null): Promise<Forecast> {
  const known = sql`left join "ProgramInvitation" i on i."customerId" = p."customerId" and i."personId" = p."id"
    and i."tokenId" = ${tokenId}::uuid`;
  const accepted = tokenId === null ? Prisma.empty : sql`and not ${hasAccepted(tokenId)}`;
  const lately = sql`i."state" = 'invited' and i."sentAt" >= ${cooledDownBefore(tx.now())}::timestamptz`;
  const [row] = await db(tx).$queryRaw<Forecast[]>`
    with recursive below as (
      select ${groupId}::uuid as id
      union all
      select g."id" from "OrganizationGroup" g join below b on g."parentId" = b.id where g."customerId" = ${tx.customerId}::uuid
    )
    select (count(*) filter (where not coalesce(${lately}, false)))::int as "people",
      (count(*) filter (where ${lately}))::int as "cooling"
    from "Person" p ${known}
    where p."customerId" = ${tx.customerId}::uuid and p."groupId" in (select id from below) and p."leftAt" is null
      and (i."state" is null or i."state" not in ('accepted', 'retired')) ${accepted}`;
  return row ?? { people: 0, cooling: 0 };
}

export interface InvitePreview {
  tokenId: string;
  accepted: number;
  /** Who waits already, or was invited so lately that they are left alone. */
  lately: number;
}

/** How many of some people in reach would be left out, at each token in sight. */
export function preview(tx: Tx, personIds: readonly string[]): Promise<InvitePreview[]> {
  const before = cooledDownBefore(tx.now());
  return db(tx).$queryRaw<InvitePreview[]>`
    select one."tokenId"::text, (count(*) filter (where one.accepted))::int as "accepted",
      (count(*) filter (where not one.accepted and one.lately))::int as "lately"
    from (
      select t."id" as "tokenId", p."id", coalesce(i."state" = 'queued' or i."state" = 'invited' and i."sentAt" >= ${before}::timestamptz, false) as lately,
        exists (select from "AppleUser" u where u."customerId" = p."customerId" and u."personId" = p."id" and u."tokenId" = t."id"
          and u."status" = 'Associated') as accepted
      from "ContentToken" t
      join "Person" p on p."customerId" = t."customerId" and p."id" = any (${[...personIds]}::uuid[])
      left join "ProgramInvitation" i on i."customerId" = t."customerId" and i."tokenId" = t."id" and i."personId" = p."id"
      where t."customerId" = ${tx.customerId}::uuid and t."removal" is null
    ) one group by one."tokenId"`;
}
