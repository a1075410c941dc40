import type { ActivityFilter } from "#lib/data/activity.ts";
import { type FilterTerm, parseFilter, printFilter } from "#lib/domain/filters/filter-words.ts";
import { readMoment } from "#lib/domain/filters/moment.ts";
import { nameKey } from "#lib/domain/names.ts";
import { activityFilterKeys } from "#lib/features/activity/schemas.ts";

export interface ActivityWords {
  filter: ActivityFilter;
  /** Filter words that mean nothing here, as typed. */
  unknown: string[];
}

interface Surroundings {
  groups: readonly { id: string; name: string }[];
  now: Date;
  timeZone: string;
}

const vias = ["ui", "api", "sync", "job", "setup"];

/** A filter as typed, for the query; what means nothing here is handed back rather than passed over. */
export function readActivityFilter(typed: string, surroundings: Surroundings): ActivityWords {
  const { terms, words, unknown } = parseFilter(typed, activityFilterKeys);
  const filter: ActivityFilter = { words };
  const strange: FilterTerm[] = [...unknown];
  for (const term of terms) {
    const part = term.op === "is" ? partOf(term, surroundings) : null;
    if (part) Object.assign(filter, part);
    else strange.push(term);
  }
  return { filter, unknown: strange.map((term) => printFilter({ terms: [term], words: [] })) };
}

function partOf({ key, value }: FilterTerm, { groups, now, timeZone }: Surroundings): ActivityFilter | null {
  switch (key) {
    case "group":
      return { groupIds: groups.filter(({ name }) => nameKey(name) === nameKey(value)).map(({ id }) => id) };
    case "since":
    case "until": {
      const moment = readMoment(value, key, now, timeZone);
      return moment && { [key]: moment };
    }
    case "via": {
      const via = value.toLowerCase() === "browser" ? "ui" : value.toLowerCase();
      return vias.includes(via) ? { via } : null;
    }
    case "action":
    case "kind":
    case "request":
      return { [key]: value.toLowerCase() };
    default:
      return { [key]: value };
  }
}
