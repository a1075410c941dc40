import "server-only";
import { stringify } from "csv-stringify/sync";
import * as activity from "#lib/data/activity.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { readActivityFilter } from "#lib/features/activity/activity-filter.ts";
import { textStream } from "#lib/platform/text-stream.ts";
import type { Granted } from "#lib/scope.ts";

const BATCH = 1000;

export const streamActivity = (scope: Granted<"activity:read">, typed: string) =>
  textStream(exportActivity(scope, typed));

const header = ["entry", "time", "actor", "actor kind", "actor id", "action", "target kind", "target", "target id",
  "group", "group id", "source", "before", "after", "request"]; // prettier-ignore

/** Everything the filter finds as CSV, newest first, a thousand entries at a time; no cell is a formula. */
export async function* exportActivity(
  scope: Granted<"activity:read">,
  typed: string,
): AsyncGenerator<string> {
  const places = await transaction(scope, groups.list);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const { filter } = readActivityFilter(typed, {
    groups: places,
    now: scope.now(),
    timeZone: scope.timeZone,
  });
  yield stringify([header]);

  let walk: Walk = null;
  do {
    const page = await transaction(scope, (tx) => activity.page(tx, filter, walk, BATCH));
    const rows = page.rows.map((entry) => cellsOf(entry, names.get(entry.groupId) ?? ""));
    if (rows.length > 0) yield stringify(rows, { escape_formulas: true });
    walk = page.next === null ? null : { after: page.next };
  } while (walk !== null);
}

function cellsOf(entry: activity.ActivityEntry, group: string): (string | null)[] {
  const facts = (some: object | null) => some && JSON.stringify(some);
  return [
    entry.id, entry.at.toISOString(), entry.actorName, entry.actorKind, entry.actorId, entry.action, entry.targetKind,
    entry.targetName, entry.targetId, group, entry.groupId, entry.via, facts(entry.before), facts(entry.after), entry.requestId,
  ]; // prettier-ignore
}
