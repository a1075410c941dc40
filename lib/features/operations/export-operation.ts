import "server-only";
import { stringify } from "csv-stringify/sync";
import { plainMeaning } from "#lib/apple/error-numbers.ts";
import * as operations from "#lib/data/operations.ts";
import * as orderResults from "#lib/data/order-results.ts";
import { transaction } from "#lib/data/transaction.ts";
import { tokenNames } from "#lib/features/token-names.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { Granted } from "#lib/scope.ts";

const AT_ONCE = 2000;
const header = [
  "title",
  "kind",
  "serial or account",
  "name",
  "result",
  "Apple's number",
  "reason",
  "token",
  "order",
];

export interface OperationExport {
  number: number;
  rows: AsyncGenerator<string>;
}

/** What became of every license of an operation, as CSV; null for one that is not in reach. No cell is a formula. */
export async function exportOperation(
  scope: Granted<"operation:read">,
  id: string,
): Promise<OperationExport | null> {
  const operation = isRowId(id) ? await transaction(scope, (tx) => operations.find(tx, id)) : null;
  return operation && { number: operation.number, rows: rowsOf(scope, id) };
}

async function* rowsOf(scope: Granted<"operation:read">, id: string): AsyncGenerator<string> {
  const names = await transaction(scope, tokenNames);
  yield `\ufeff${stringify([header])}`;
  for (let last: orderResults.OrderResult | null = null; ;) {
    const after: orderResults.OrderResult | null = last;
    const rows: orderResults.OrderResult[] = await transaction(scope, (tx) =>
      orderResults.behind(tx, id, after, AT_ONCE),
    );
    if (rows.length === 0) return;
    yield stringify(
      rows.map((row) => cellsOf(row, names.get(row.tokenId) ?? "")),
      { escape_formulas: true },
    );
    last = rows.at(-1) ?? null;
  }
}

function cellsOf(row: orderResults.OrderResult, token: string): (string | number | null)[] {
  const { title, holder, name, state, reason, problem, order } = row;
  const { kind, id } = holderOf(holder);
  const meaning = (reason !== null && plainMeaning(reason)) || (state === "not-sent" ? problem : null);
  return [title, kind, id, name, state, reason, meaning, token, order > 0 ? order : null];
}
