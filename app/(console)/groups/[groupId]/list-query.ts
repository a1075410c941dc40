import type { Walk } from "#lib/domain/paging/page.ts";

export type ListSearch = Record<string, string | string[] | undefined>;

export interface ListQuery {
  walk: Walk;
  /** The column, without the sign that turns it round; empty for the list's own order. */
  sort: string;
  descending: boolean;
  /** This list with some parameters changed; a change of anything but the cursor begins at the first page. */
  hrefOf: (changed: Record<string, string>) => string;
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** What an address says of a list: where its page begins, and its order. */
export function readListQuery(path: string, search: ListSearch): ListQuery {
  const [after, before, sort] = [one(search["after"]), one(search["before"]), one(search["sort"])];
  const walk = after ? { after } : before ? { before } : null;
  return {
    walk,
    sort: sort.replace(/^-/, ""),
    descending: sort.startsWith("-"),
    hrefOf: (changed) => {
      const query = new URLSearchParams();
      for (const [name, values] of Object.entries(search))
        if (!["after", "before"].includes(name) && !(name in changed))
          for (const value of [values ?? []].flat()) query.append(name, value);
      for (const [name, value] of Object.entries(changed)) query.set(name, value);
      return query.size > 0 ? `${path}?${query}` : path;
    },
  };
}
