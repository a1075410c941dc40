import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { groupWhere } from "#lib/data/listing/scim-conditions.ts";
import type { Condition } from "#lib/domain/scim/expression.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export interface ScimMember {
  id: string;
  name: string;
}

export interface ScimGroup {
  id: string;
  name: string;
  externalId: string | null;
  /** Left out where they were not asked for. */
  members: ScimMember[] | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Groups of a directory in reach that fit all conditions, oldest first; from `skip` on, `take` of them. */
export async function find(
  tx: Tx,
  directoryId: string,
  conditions: readonly Condition[],
  { skip, take, members }: { skip: number; take: number; members: boolean },
): Promise<{ total: number; rows: ScimGroup[] }> {
  const from = sql`from "HolderGroup" g
    where g."customerId" = ${tx.customerId}::uuid and g."directoryId" = ${directoryId}::uuid and ${groupWhere(conditions)}`;
  const everybody = sql`(
    select coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name") order by p."nameKey", p."id"), '[]')
    from "HolderGroupMember" m join "Person" p on p."customerId" = m."customerId" and p."id" = m."holderId"
    where m."customerId" = g."customerId" and m."holderGroupId" = g."id")`;
  const [counted] = await db(tx).$queryRaw<{ total: number }[]>`select count(*)::int as "total" ${from}`;
  const rows = await db(tx).$queryRaw<ScimGroup[]>`
    select g."id", g."name", g."externalId", g."createdAt", g."updatedAt", ${members ? everybody : sql`null`} as "members" ${from}
    order by g."createdAt", g."id" offset ${skip} limit ${take}`;
  return { total: counted?.total ?? 0, rows };
}

export async function get(tx: Tx, directoryId: string, id: string, members: boolean): Promise<ScimGroup> {
  const same = { attribute: "id", within: [], part: null, value: id };
  const { rows } = await find(tx, directoryId, [same], { skip: 0, take: 1, members });
  if (!rows[0]) throw new Refusal("not-found");
  return rows[0];
}

/** Of these ids the people in reach whom the directory tells of: nobody else becomes a member. */
export async function usersAmong(tx: Tx, directoryId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ id: string }[]>`
    select p."id" from "DirectoryUser" u join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    where u."customerId" = ${tx.customerId}::uuid and u."directoryId" = ${directoryId}::uuid
      and u."personId"::text = any (${[...ids]}::text[])`;
  return rows.map(({ id }) => id);
}

/** The groups of a directory that each of its people is in. */
export async function groupsOf(
  tx: Tx,
  directoryId: string,
  personIds: readonly string[],
): Promise<Map<string, ScimMember[]>> {
  const rows = await db(tx).$queryRaw<(ScimMember & { personId: string })[]>`
    select m."holderId" as "personId", g."id", g."name" from "HolderGroupMember" m
    join "HolderGroup" g on g."customerId" = m."customerId" and g."id" = m."holderGroupId"
    where m."customerId" = ${tx.customerId}::uuid and g."directoryId" = ${directoryId}::uuid
      and m."holderId" = any (${[...personIds]}::uuid[])
    order by g."nameKey"`;
  const of = Map.groupBy(rows, ({ personId }) => personId);
  return new Map(
    [...of].map(([id, groups]) => [id, groups.map(({ id: groupId, name }) => ({ id: groupId, name }))]),
  );
}

/** Another name or number as the directory tells it. */
export async function tellExternalId(tx: Tx, id: string, externalId: string | null): Promise<void> {
  const { count } = await db(tx).holderGroup.updateMany({
    where: { customerId: tx.customerId, id, source: "scim" },
    data: { externalId, updatedAt: tx.now() },
  });
  if (count === 0) throw new Refusal("not-found");
}
