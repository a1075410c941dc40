import type { MemberFilter } from "#lib/data/member-list.ts";
import { roles } from "#lib/domain/access/permission.ts";
import { type FilterTerm, parseFilter, printFilter } from "#lib/domain/filters/filter-words.ts";
import { nameKey } from "#lib/domain/names.ts";
import { memberFilterKeys } from "#lib/features/members/schemas.ts";

/** A filter as typed, for the query; what means nothing here is handed back rather than passed over. */
export function readMemberFilter(
  typed: string,
  groups: readonly { id: string; name: string }[],
): { filter: MemberFilter; unknown: string[] } {
  const { terms, words, unknown } = parseFilter(typed, memberFilterKeys);
  const filter: MemberFilter = { words };
  const strange: FilterTerm[] = [...unknown];
  for (const term of terms) {
    const part = partOf(term, groups);
    if (part) Object.assign(filter, part);
    else strange.push(term);
  }
  return { filter, unknown: strange.map((term) => printFilter({ terms: [term], words: [] })) };
}

function partOf(
  term: FilterTerm,
  groups: readonly { id: string; name: string }[],
): Partial<MemberFilter> | null {
  if (term.op !== "is") return null;
  if (term.key === "group") {
    const groupIds = groups.filter(({ name }) => nameKey(name) === nameKey(term.value)).map(({ id }) => id);
    return { groupIds };
  }
  const value = term.value.toLowerCase();
  if (term.key === "suspended")
    return value === "yes" || value === "no" ? { suspended: value === "yes" } : null;
  const role = roles.find((one) => one === value);
  return role ? { role } : null;
}
