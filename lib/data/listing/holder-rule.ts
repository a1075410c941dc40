import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { named, ofCustomer } from "#lib/data/listing/conditions.ts";
import type { ListFilter } from "#lib/data/listing/listing.ts";
import { type Group, reachOf } from "#lib/domain/access/group-tree.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { Rule, RuleTerm } from "#lib/domain/holder-groups/rule.ts";
import { nameKey } from "#lib/domain/names.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join } = Prisma;

export const holderTables = {
  device: sql`"Device"`,
  person: sql`"Person"`,
} as const satisfies Record<HolderKind, Prisma.Sql>;

export interface Gathering {
  id: string;
  kind: HolderKind;
  /** The organization group whose devices or people it gathers, with all below. */
  groupId: string;
  /** Null for a fixed list. */
  rule: Rule | null;
}

/** Who is in a group of holders. A rule is asked anew each time: nothing has to be told when a device changes. */
export function isIn(tx: Tx, { id, kind, groupId, rule }: Gathering, groups: readonly Group[]): ListFilter {
  const below = reachOf(groups, groupId);
  const here =
    below.length === groups.length && tx.ancestors.length === 0
      ? sql`true`
      : sql`t."groupId" = any (${below}::uuid[])`;
  if (rule) {
    const where = sql`(${here} and ${fits(tx, rule, groups)})`;
    return {
      where,
      ids: sql`select t."id" from ${holderTables[kind]} t where ${ofCustomer(tx)} and ${where}`,
    };
  }
  return {
    where: sql`(${here} and ${isMember(tx, id)})`,
    ids: sql`select m."holderId" from "HolderGroupMember" m where ${ofCustomer(tx, "m")} and m."holderGroupId" = ${id}::uuid`,
  };
}

/** More are found soon enough along the list's own order. */
const FEW = 2_000;

/** The same for a list to be narrowed to: few members are looked for once, and then known by their ids. */
export async function gather(tx: Tx, gathering: Gathering, groups: readonly Group[]): Promise<ListFilter> {
  const { where, ids } = isIn(tx, gathering, groups);
  if (!gathering.rule || !ids) return { where, ...(ids && { ids }) };
  const found = await db(tx).$queryRaw<{ id: string }[]>`${ids} limit ${FEW + 1}`;
  if (found.length > FEW) return { where };
  const known = sql`${found.map(({ id }) => id)}::uuid[]`;
  return { where: sql`t."id" = any (${known})`, ids: sql`select unnest(${known})` };
}

/** Who has a tag. */
export const isTagged = (tx: Tx, tag: string): ListFilter => ({
  where: hasTag(tx, tag),
  ids: sql`select h."holderId" from "HolderTag" h where ${ofCustomer(tx, "h")} and h."tag" = ${tag}`,
});

export const negated = ({ where }: ListFilter): ListFilter => ({ where: sql`not ${where}` });

/** Whether a rule fits the device or person `t`; `groups` are the organization groups in reach. */
function fits(tx: Tx, { match, terms }: Rule, groups: readonly Group[]): Prisma.Sql {
  if (terms.length === 0) return sql`false`;
  const conditions = terms.map((term) => asked(tx, term, groups));
  return sql`(${join(conditions, match === "all" ? " and " : " or ")})`;
}

/** Never null, so that "is not" is true of who says nothing. */
const asked = (tx: Tx, term: RuleTerm, groups: readonly Group[]): Prisma.Sql =>
  term.op === "not" ? sql`not ${positive(tx, term, groups)}` : positive(tx, term, groups);

function positive(tx: Tx, { field, op, value }: RuleTerm, groups: readonly Group[]): Prisma.Sql {
  switch (field) {
    case "platform":
    case "enrollment":
    case "source":
      return sql`(t.${named(field)} = ${value})`;
    case "version":
      return byVersion(tx, op, value);
    case "model":
      return byText(sql`lower(t."model")`, op, value.toLowerCase());
    case "name":
      return byText(sql`t."nameKey"`, op, nameKey(value));
    case "language":
      return sql`coalesce(lower(t."language") || '-' like ${`${value.toLowerCase()}-%`}, false)`;
    case "domain":
      return sql`coalesce(split_part(t."emailKey", '@', 2) = ${value}, false)`;
    case "group":
      return sql`(t."groupId" = any (${reachOf(groups, value)}::uuid[]))`;
    case "tag":
      return hasTag(tx, value);
    case "in":
      return isMember(tx, value);
  }
}

const hasTag = (tx: Tx, tag: string) =>
  sql`exists (select from "HolderTag" h where ${ofCustomer(tx, "h")} and h."holderId" = t."id" and h."tag" = ${tag})`;

const isMember = (tx: Tx, holderGroupId: string) =>
  sql`exists (select from "HolderGroupMember" m join "HolderGroup" hg on ${ofCustomer(tx, "hg")} and hg."id" = m."holderGroupId"
    where ${ofCustomer(tx, "m")} and m."holderGroupId" = ${holderGroupId}::uuid and m."holderId" = t."id")`;

function byText(text: Prisma.Sql, op: RuleTerm["op"], value: string): Prisma.Sql {
  if (op === "begins") return sql`coalesce(starts_with(${text}, ${value}), false)`;
  if (op === "contains") return sql`coalesce(strpos(${text}, ${value}) > 0, false)`;
  return sql`coalesce(${text} = ${value}, false)`;
}

/**
 * Compared number by number; a device whose version is unknown, or no version, fits none. Fleets have few different
 * versions: these are leapt through along an index, and each device is only asked for its own.
 */
function byVersion(tx: Tx, op: RuleTerm["op"], value: string): Prisma.Sql {
  const numbers = (version: Prisma.Sql) => sql`(string_to_array(${version} || '.0.0.0', '.')::int[])[1:4]`;
  const compared = { "at-least": sql`>=`, below: sql`<` }[String(op)] ?? sql`=`;
  const next = (than: Prisma.Sql) => sql`(
    select d."osVersion" from "Device" d where ${ofCustomer(tx, "d")} and d."osVersion" > ${than} order by d."osVersion" limit 1)`;
  return sql`coalesce(t."osVersion" in (
    with recursive leap as (
      select ${next(sql`''`)} as "version" union all select ${next(sql`leap."version"`)} from leap where leap."version" is not null
    )
    select "version" from leap where case when "version" ~ '^\\d{1,6}(\\.\\d{1,6}){0,3}$'
      then ${numbers(sql`"version"`)} ${compared} ${numbers(sql`${value}::text`)} else false end
  ), false)`;
}
