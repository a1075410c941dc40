import { reachOf } from "#lib/domain/access/group-tree.ts";
import type { Filter, FilterTerm } from "#lib/domain/filters/filter-words.ts";
import { readTag } from "#lib/domain/holder-groups/tag.ts";
import { enrollments } from "#lib/domain/inventory/enrollment.ts";
import { platforms, readPlatform } from "#lib/domain/inventory/platform.ts";
import { readSeen, type SeenFilter } from "#lib/domain/inventory/seen-filter.ts";
import { invitationStates } from "#lib/domain/invitations/invitation.ts";
import { nameKey, searchTerms } from "#lib/domain/names.ts";

export const deviceFilterKeys = [
  "platform",
  "group",
  "in",
  "tag",
  "enrollment",
  "owner",
  "seen",
  "source",
] as const;
export const personFilterKeys = ["group", "in", "tag", "source", "known", "left", "invitation"] as const;

/** Where a device or person came from. */
export const sources = ["csv", "console", "api", "apple", "rehearsal", "scim", "mdm"] as const;

const invitations = [...invitationStates, "none"] as const;

export type InvitationFilter = (typeof invitations)[number];

export interface Values {
  is?: string[];
  not?: string[];
}

export interface ListFilter {
  words: string[];
  platform?: Values;
  enrollment?: Values;
  source?: Values;
  /** Addresses or names of people, or "none". */
  owner?: Values;
  /** When devices were last seen; each must hold. */
  seen?: SeenFilter[];
  known?: boolean;
  /** Whether a directory says that they are gone. */
  left?: boolean;
  /** How people stand with some token, or "none". */
  invitation?: { is?: InvitationFilter[]; not?: InvitationFilter[] };
  tag?: Values;
  /** Names of groups of devices or people. */
  in?: Values;
  /** Ids of the groups named and all below them; null when none is named. */
  groups: string[] | null;
  /** Terms whose value means nothing here; they filter nothing, and the reader is told. */
  strange: FilterTerm[];
}

interface NamedGroup {
  id: string;
  parentId: string | null;
  name: string;
}

/** A filter of the lists of devices and people as typed; `groups` are those in reach. */
export function readListFilter({ terms, words }: Filter, groups: readonly NamedGroup[]): ListFilter {
  const filter: ListFilter = { words: searchTerms(words.join(" ")), groups: null, strange: [] };
  for (const term of terms) if (!take(filter, term, groups)) filter.strange.push(term);
  return filter;
}

const valueOf = {
  platform: (text: string) => platforms.find((one) => one === readPlatform(text)),
  enrollment: (text: string) => enrollments.find((one) => one === text.toLowerCase()),
  source: (text: string) => sources.find((one) => one === text.toLowerCase()),
  tag: (text: string) => readTag(text) ?? undefined,
  in: (text: string) => text,
  invitation: (text: string) => invitations.find((one) => one === text.toLowerCase()),
  owner: (text: string) => text.trim() || undefined,
};

const hasValues = (key: string): key is keyof typeof valueOf => key in valueOf;

function take(filter: ListFilter, { key, op, value }: FilterTerm, groups: readonly NamedGroup[]): boolean {
  if (key === "seen") return takeSeen(filter, { op, value });
  if (op !== "is" && op !== "not") return false;
  if (key === "group") return takeGroup(filter, op, value, groups);
  const text = value.toLowerCase();
  if (key === "known" || key === "left") {
    if (text !== "yes" && text !== "no") return false;
    filter[key] = (text === "yes") === (op === "is");
    return true;
  }
  if (!hasValues(key)) return false;
  const found = valueOf[key](value);
  if (found === undefined) return false;
  const values: Values = (filter[key] ??= {});
  (values[op] ??= []).push(found);
  return true;
}

function takeGroup(
  filter: ListFilter,
  op: "is" | "not",
  name: string,
  groups: readonly NamedGroup[],
): boolean {
  const named = groups.filter((group) => nameKey(group.name) === nameKey(name));
  if (named.length === 0) return false;
  const meant = new Set(named.flatMap(({ id }) => reachOf(groups, id)));
  const all = groups.map(({ id }) => id);
  filter.groups =
    op === "is"
      ? [...new Set([...(filter.groups ?? []), ...meant])]
      : (filter.groups ?? all).filter((id) => !meant.has(id));
  return true;
}

function takeSeen(filter: ListFilter, term: Pick<FilterTerm, "op" | "value">): boolean {
  const seen = readSeen(term);
  if (seen !== undefined) (filter.seen ??= []).push(seen);
  return seen !== undefined;
}
