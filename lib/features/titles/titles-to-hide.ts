import "server-only";
import * as titles from "#lib/data/titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { titleRow, type TitleRow } from "#lib/features/title-row.ts";
import { tokenRows } from "#lib/features/token-rows.ts";
import type { Granted } from "#lib/scope.ts";

const MOST = 500;

/** The titles that somebody is about to hide or to show again, by name. */
export async function titlesToHide(
  scope: Granted<"title:write">,
  ids: readonly string[],
): Promise<TitleRow[]> {
  const tokens = await tokenRows(scope as Granted<"title:write"> & Granted<"token:read">);
  const wanted = ids.filter(isRowId).slice(0, MOST);
  const inSight = tokens.map(({ id }) => id);
  const found = await transaction(scope, (tx) => titles.some(tx, wanted, inSight));
  return found
    .map((record) => titleRow(record, tokens))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}
