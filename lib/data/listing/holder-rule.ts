import "server-only";
import type { Tx } from "#lib/data/client.ts";
import { named, ofCustomer } from "#lib/data/listing/conditions.ts";
import type { ListFilter } from "#lib/data/listing/listing.ts";
import { type Group, reachOf } from "#lib/domain/access/group-tree.ts";
import type { Rule, RuleTerm } from "#lib/domain/holder-groups/rule.ts";
import { nameKey } from "#lib/domain/names.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join } = Prisma;

export interface Gathering {
  id: string;
  /** The organization group whose devices or people it gathers, with all below. */
  groupId: string;
  /** Null for a fixed list. */
  rule: Rule | null;
}

/** Who is in a group of holders. A rule is asked anew each time: nothing has to be told when a device changes. */
export function isIn(tx: Tx, { id, groupId, rule }: Gathering, groups: readonly Group[]): ListFilter {
  const below = reachOf(groups, groupId);
  const here =
    below.length === groups.length && tx.ancestors.length === 0
      ? sql`true`
      : sql`t."groupId" = any (${below}::uuid[])`;
  if (rule) return { where: sql`(${here} and ${fits(tx, rule, groups)})` };
  return {
    where: sql`(${here} and ${isMember(tx, id)})`,
    ids: sql`select m."holderId" from "HolderGroupMember" m where ${ofCustomer(tx, "m")} and m."holderGroupId" = ${id}::uuid`,
  };
}

/** Who has a tag. */
export const isTagged = (tx: Tx, tag: string): ListFilter => ({
  where: hasTag(tx, tag),
  ids: sql`select h."holderId" from "HolderTag" h where ${ofCustomer(tx, "h")} and h."tag" = ${tag}`,
});

export const negated = ({ where }: ListFilter): ListFilter => ({ where: sql`not ${where}` });

/** Whether a rule fits the device or person `t`; `groups` are the organization groups in reach. */
export function fits(tx: Tx, { match, terms }: Rule, groups: readonly Group[]): Prisma.Sql {
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
      return byVersion(op, value);
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

/** Compared number by number; a device whose version is unknown, or no version, fits none. */
function byVersion(op: RuleTerm["op"], value: string): Prisma.Sql {
  const here = sql`(string_to_array(t."osVersion" || '.0.0.0', '.')::int[])[1:4]`;
  const asked = sql`(string_to_array(${value} || '.0.0.0', '.')::int[])[1:4]`;
  const holds =
    op === "is"
      ? sql`${here} = ${asked}`
      : op === "below"
        ? sql`${here} < ${asked}`
        : sql`${here} >= ${asked}`;
  return sql`case when t."osVersion" ~ '^\\d{1,6}(\\.\\d{1,6}){0,3}$' then ${holds} else false end`;
}
