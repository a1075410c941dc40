import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { readInt } from "#lib/apple-emulator/operations/query.ts";

export interface Page {
  from: number;
  to: number;
  /** The paging members of the answer; the last page has no nextPageIndex at all. */
  members: { currentPageIndex: number; nextPageIndex?: number; totalPages: number };
}

export function pageOf({ world, query }: Call, records: number): Page {
  const { pageSize, emptyTotalPages } = world.switches;
  const index = readInt(query, "pageIndex") ?? 0;
  const pages = Math.ceil(records / pageSize);
  if (index < 0 || (index > 0 && index >= pages)) throw new AppleFailure(9650);
  return {
    from: index * pageSize,
    to: Math.min(records, (index + 1) * pageSize),
    members: {
      currentPageIndex: index,
      ...(index + 1 < pages && { nextPageIndex: index + 1 }),
      totalPages: pages === 0 ? emptyTotalPages : pages,
    },
  };
}
