import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { AssignmentType, Licensing } from "#lib/domain/invitations/whether-to-invite.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export interface AutoTitle {
  id: string;
  name: string;
}

const auto = sql`l."assignmentType" = 'auto' and l."licensing" = 'user'`;

/** The titles of a token in sight for whose sake people are invited: Auto, with the user's license. By name. */
export function inviting(tx: Tx, tokenId: string): Promise<AutoTitle[]> {
  return db(tx).$queryRaw<AutoTitle[]>`
    select l."id"::text, l."name" from "Asset" a
    join "Title" l on l."customerId" = a."customerId" and l."id" = a."titleId" and ${auto}
    join "ContentToken" t on t."customerId" = a."customerId" and t."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid order by l."nameKey", l."id"`;
}

/** The same for titles by Apple's ids, of a token that is not here yet. */
export function invitingAmong(tx: Tx, adamIds: readonly string[]): Promise<AutoTitle[]> {
  return db(tx).$queryRaw<AutoTitle[]>`
    select l."id"::text, l."name" from "Title" l
    where l."customerId" = ${tx.customerId}::uuid and l."adamId" = any (${[...adamIds]}::text[]) and ${auto}
    order by l."nameKey", l."id"`;
}

/** The tokens in sight that invite by themselves, for the people of a group, or everywhere. */
export async function invitingTokens(tx: Tx, titleId: string | null = null): Promise<string[]> {
  const carries = titleId === null ? Prisma.empty : sql`and a."titleId" = ${titleId}::uuid`;
  const rows = await db(tx).$queryRaw<{ id: string }[]>`
    select t."id"::text from "ContentToken" t
    where t."customerId" = ${tx.customerId}::uuid and t."removal" is null and (
      t."invites" and ${titleId}::uuid is null or exists (
        select from "Asset" a join "Title" l on l."customerId" = a."customerId" and l."id" = a."titleId" and ${auto}
        where a."customerId" = t."customerId" and a."tokenId" = t."id" ${carries}))`;
  return rows.map(({ id }) => id);
}

export interface TitlePolicy {
  assignmentType: AssignmentType;
  licensing: Licensing;
}

/** Of a title that a token in sight carries. */
export async function policyOf(tx: Tx, titleId: string): Promise<TitlePolicy & AutoTitle> {
  const [row] = await db(tx).$queryRaw<(TitlePolicy & AutoTitle)[]>`
    select l."id"::text, l."name", l."assignmentType", l."licensing" from "Title" l
    where l."customerId" = ${tx.customerId}::uuid and l."id" = ${titleId}::uuid and exists (
      select from "Asset" a join "ContentToken" t on t."customerId" = a."customerId" and t."id" = a."tokenId"
      where a."customerId" = l."customerId" and a."titleId" = l."id")`;
  if (!row) throw new Refusal("not-found");
  return row;
}

export async function setPolicy(tx: Tx, titleId: string, policy: TitlePolicy): Promise<void> {
  await policyOf(tx, titleId);
  await db(tx).title.updateMany({ where: { customerId: tx.customerId, id: titleId }, data: policy });
}

/** The tokens in sight that carry a title. */
export async function carriers(tx: Tx, titleId: string): Promise<{ id: string; groupId: string }[]> {
  return db(tx).$queryRaw<{ id: string; groupId: string }[]>`
    select t."id"::text, t."groupId"::text from "Asset" a
    join "ContentToken" t on t."customerId" = a."customerId" and t."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."titleId" = ${titleId}::uuid and t."removal" is null`;
}

/** How many people a token of each group in reach would serve: those of the group and of all below it. */
export async function served(tx: Tx): Promise<Record<string, number>> {
  const rows = await db(tx).$queryRaw<{ groupId: string; people: number }[]>`
    with recursive pairs as (
      select g."id" as top, g."id" from "OrganizationGroup" g
      where g."customerId" = ${tx.customerId}::uuid and g."id" = any (${[...tx.reach]}::uuid[])
      union all
      select p.top, g."id" from pairs p join "OrganizationGroup" g on g."customerId" = ${tx.customerId}::uuid and g."parentId" = p."id"
    ), counted as (
      select p."groupId", count(*) as people from "Person" p
      where p."customerId" = ${tx.customerId}::uuid and p."leftAt" is null and p."groupId" = any (${[...tx.reach]}::uuid[])
      group by p."groupId"
    )
    select p.top::text as "groupId", sum(c.people)::int as "people" from pairs p join counted c on c."groupId" = p."id" group by p.top`;
  return Object.fromEntries(rows.map(({ groupId, people }) => [groupId, people]));
}
