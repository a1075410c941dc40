import "server-only";
import * as activity from "#lib/data/activity.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { readActivityFilter } from "#lib/features/activity/activity-filter.ts";
import type { Granted } from "#lib/scope.ts";

export type { ActivityEntry } from "#lib/data/activity.ts";

export interface ActivityPage extends Page<activity.ActivityEntry> {
  /** Counted up to 10,001. */
  total: number;
  unknown: string[];
}

const SIZE = 50;

/** Newest first, filtered by what was typed: words, `actor:`, `action:`, `kind:`, `target:`, `via:`, `group:`, `since:`, `until:`. */
export function listActivity(
  scope: Granted<"activity:read">,
  typed: string,
  walk: Walk,
): Promise<ActivityPage> {
  return transaction(scope, async (tx) => {
    const surroundings = { groups: await groups.list(tx), now: tx.now(), timeZone: tx.timeZone };
    const { filter, unknown } = readActivityFilter(typed, surroundings);
    const page = await activity.page(tx, filter, walk, SIZE);
    return { ...page, total: await activity.count(tx, filter), unknown };
  });
}

export const getEntry = (scope: Granted<"activity:read">, id: string) =>
  transaction(scope, (tx) => activity.get(tx, id));

/** What last happened to a device, a token, a member …, newest first. */
export const latestAbout = (
  scope: Granted<"activity:read">,
  target: { kind: string; id: string },
  most = 10,
) => transaction(scope, (tx) => activity.about(tx, target, most));
