import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import * as members from "#lib/data/holder-group-members.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import * as holderTags from "#lib/data/holder-tags.ts";
import { gather, type Gathering } from "#lib/data/listing/holder-rule.ts";
import type { RowPage } from "#lib/data/listing/of-rows.ts";
import * as people from "#lib/data/people.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { readRule } from "#lib/features/holder-groups/holder-group-facts.ts";
import type { PreviewRule } from "#lib/features/holder-groups/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Groups on a page: each rule is asked of every device or person, so that the counts are never old. */
const GROUPS = 25;
const MEMBERS = 50;
const SHOWN = 8;
const LISTS = 200;

export interface CountedGroup extends holderGroups.HolderGroupRecord {
  members: number;
}

export function listHolderGroups(
  scope: Granted<"inventory:read">,
  kind: HolderKind,
  walk: Walk,
): Promise<RowPage<CountedGroup>> {
  return transaction(scope, async (tx) => {
    const page = await holderGroups.page(tx, kind, walk, GROUPS);
    const counts = await members.count(tx, kind, page.rows, await groups.list(tx));
    return { ...page, rows: page.rows.map((group) => ({ ...group, members: counts.get(group.id) ?? 0 })) };
  });
}

export interface HolderGroupView {
  group: CountedGroup;
  /** Groups whose rule asks for membership in this one. */
  usedIn: { id: string; name: string }[];
}

/** A group with how many are in it; null for one that is not in reach. */
export async function viewHolderGroup(
  scope: Granted<"inventory:read">,
  id: string,
): Promise<HolderGroupView | null> {
  if (!isRowId(id)) return null;
  return transaction(scope, async (tx) => {
    const [group] = await holderGroups.some(tx, [id]);
    if (!group) return null;
    const counts = await members.count(tx, group.kind, [group], await groups.list(tx));
    const usedIn = (await holderGroups.usedIn(tx, id)).map(({ id: other, name }) => ({ id: other, name }));
    return { group: { ...group, members: counts.get(id) ?? 0 }, usedIn };
  });
}

export type Member = ({ kind: "device" } & devices.DeviceRecord) | ({ kind: "person" } & people.PersonRecord);

/** Who is in a group, by name. Its total is left out: the group's own count says it. */
export function listMembers(
  scope: Granted<"inventory:read">,
  id: string,
  walk: Walk,
): Promise<RowPage<Member>> {
  return transaction(scope, async (tx) => {
    const group = await holderGroups.get(tx, id);
    return membersOf(tx, group, walk, MEMBERS);
  });
}

export interface RulePreview {
  count: number;
  /** The first few, by name. */
  names: string[];
}

/** Who a rule would gather, before it is kept. */
export function previewRule(
  scope: Granted<"inventory:read">,
  { groupId, kind, rule: asked }: PreviewRule,
): Promise<RulePreview> {
  return transaction(scope, async (tx) => {
    await groups.get(tx, groupId);
    const rule = await readRule(tx, kind, asked);
    const gathering = { id: groupId, groupId, kind, rule };
    const counts = await members.count(tx, kind, [gathering], await groups.list(tx));
    const { rows } = await membersOf(tx, gathering, null, SHOWN);
    return { count: counts.get(groupId) ?? 0, names: rows.map(({ name }) => name) };
  });
}

/** Fixed lists by name, for a choice; `mine` leaves those out that a directory keeps. */
export function listsToChoose(
  scope: Granted<"inventory:read">,
  kind: HolderKind,
  { mine }: { mine: boolean },
): Promise<{ id: string; name: string }[]> {
  return transaction(scope, async (tx) => {
    const lists = await holderGroups.lists(tx, kind, LISTS);
    return lists.filter(({ source }) => !mine || source === "hand").map(({ id, name }) => ({ id, name }));
  });
}

export interface HolderPlace {
  groups: { id: string; name: string; smart: boolean }[];
  tags: string[];
}

const ASKED = 200;

/** The groups that a device or person is in, of the first so many by name, and its tags. */
export function placeOfHolder(
  scope: Granted<"inventory:read">,
  kind: HolderKind,
  holderId: string,
): Promise<HolderPlace> {
  return transaction(scope, async (tx) => {
    await (kind === "device" ? devices.get(tx, holderId) : people.get(tx, holderId));
    const { rows } = await holderGroups.page(tx, kind, null, ASKED);
    const inside = await members.holding(tx, kind, holderId, rows, await groups.list(tx));
    return {
      groups: inside.map(({ id, name, rule }) => ({ id, name, smart: rule !== null })),
      tags: await holderTags.of(tx, kind, holderId),
    };
  });
}

async function membersOf(tx: Tx, gathering: Gathering, walk: Walk, size: number): Promise<RowPage<Member>> {
  const also = [await gather(tx, gathering, await groups.list(tx))];
  const match = { groups: tx.ancestors.length === 0 ? null : tx.reach, words: [], also };
  const place = { sort: "name", descending: false, walk, size, uncounted: true } as const;
  if (gathering.kind === "device") return ofKind("device", await devices.list(tx, match, place));
  return ofKind("person", await people.list(tx, match, place));
}

const ofKind = <K extends HolderKind, T>(kind: K, page: RowPage<T>) => ({
  ...page,
  rows: page.rows.map((row) => ({ ...row, kind })),
});
