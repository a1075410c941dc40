import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import type { Listing } from "#lib/data/listing/listing.ts";
import { byValue } from "#lib/data/listing/match.ts";
import { idsOf, ofRows, type RowPage } from "#lib/data/listing/of-rows.ts";
import { readPage } from "#lib/data/listing/page.ts";
import { reached } from "#lib/data/reach.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { Rule } from "#lib/domain/holder-groups/rule.ts";
import { nameKey, tidyName } from "#lib/domain/names.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Who keeps its members: people by hand or by a rule, or a directory. */
export type HolderGroupSource = "hand" | "scim";

export interface HolderGroupFields {
  groupId: string;
  kind: HolderKind;
  name: string;
  /** Null for a fixed list. */
  rule: Rule | null;
}

export interface HolderGroupRecord extends HolderGroupFields {
  id: string;
  groupName: string;
  source: HolderGroupSource;
  directoryId: string | null;
  /** Of the directory that keeps it. */
  directoryName: string | null;
  createdAt: Date;
  createdBy: string;
  updatedAt: Date;
}

const listing: Listing<"name"> = {
  table: "HolderGroup",
  sorts: {
    name: [
      { column: "nameKey", type: "text" },
      { column: "id", type: "uuid" },
    ],
  },
  grouped: true,
  search: null,
};

/** Groups in reach, by name. */
export async function page(
  tx: Tx,
  kind: HolderKind,
  walk: Walk,
  size: number,
): Promise<RowPage<HolderGroupRecord>> {
  const found = await readPage(tx, listing, {
    sort: "name", descending: false, walk, size, words: [], groups: tx.ancestors.length === 0 ? null : tx.reach,
    filters: byValue("kind", { is: [kind] }),
  }); // prettier-ignore
  return ofRows(found, await read(tx, { id: { in: idsOf(found) } }));
}

/** Those of a name, whoever keeps them. */
export const named = (tx: Tx, kind: HolderKind, name: string): Promise<HolderGroupRecord[]> =>
  read(tx, { kind, nameKey: nameKey(name) });

/** Fixed lists to choose from, by name, at most so many. */
export const lists = (tx: Tx, kind: HolderKind, most: number): Promise<HolderGroupRecord[]> =>
  read(tx, { kind, rule: { equals: Prisma.DbNull } }, most);

/** Of the ids asked for, the groups in reach. */
export const some = (tx: Tx, ids: readonly string[]): Promise<HolderGroupRecord[]> =>
  read(tx, { id: { in: [...ids] } });

export async function get(tx: Tx, id: string): Promise<HolderGroupRecord> {
  const [group] = await some(tx, [id]);
  if (!group) throw new Refusal("not-found");
  return group;
}

/** Groups whose rule asks for membership in this one. */
export const usedIn = (tx: Tx, id: string): Promise<HolderGroupRecord[]> =>
  read(tx, { rule: { path: ["terms"], array_contains: [{ field: "in", value: id }] } });

export async function insert(
  tx: Tx,
  fields: HolderGroupFields,
  directory: { directoryId: string; externalId: string | null } | null = null,
): Promise<string> {
  const at = tx.now();
  const { id } = await db(tx)
    .holderGroup.create({
      data: {
        ...columnsOf(fields), ...directory, customerId: tx.customerId, groupId: reached(tx, fields.groupId), kind: fields.kind,
        source: directory ? "scim" : "hand", createdAt: at, updatedAt: at, createdBy: tx.actor.name,
      }, // prettier-ignore
      select: { id: true },
    })
    .catch(refuseIfTaken("name-taken", { name: fields.name }));
  return id;
}

export async function update(
  tx: Tx,
  id: string,
  fields: Pick<HolderGroupFields, "name" | "rule">,
): Promise<void> {
  const { count } = await db(tx)
    .holderGroup.updateMany({
      where: { customerId: tx.customerId, id },
      data: { ...columnsOf(fields), updatedAt: tx.now() },
    })
    .catch(refuseIfTaken("name-taken", { name: fields.name }));
  if (count === 0) throw new Refusal("not-found");
}

export async function remove(tx: Tx, id: string): Promise<void> {
  const { count } = await db(tx).holderGroup.deleteMany({ where: { customerId: tx.customerId, id } });
  if (count === 0) throw new Refusal("not-found");
}

/** By name. */
async function read(tx: Tx, where: Prisma.HolderGroupWhereInput, take = 500): Promise<HolderGroupRecord[]> {
  const rows = await db(tx).holderGroup.findMany({
    where: { customerId: tx.customerId, ...where },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take,
    select: shown,
  });
  return rows.map(({ group, directory, ...row }) => ({
    ...row,
    kind: row.kind as HolderKind,
    source: row.source as HolderGroupSource,
    rule: row.rule as Rule | null,
    groupName: group.name,
    directoryName: directory?.name ?? null,
  }));
}

const shown = {
  id: true, groupId: true, kind: true, name: true, rule: true, source: true, directoryId: true, createdAt: true,
  createdBy: true, updatedAt: true, group: { select: { name: true } }, directory: { select: { name: true } },
} as const satisfies Prisma.HolderGroupSelect; // prettier-ignore

const columnsOf = ({ name, rule }: Pick<HolderGroupFields, "name" | "rule">) => ({
  name: tidyName(name),
  nameKey: nameKey(name),
  rule: rule ? { match: rule.match, terms: rule.terms.map((term) => ({ ...term })) } : Prisma.DbNull,
});
