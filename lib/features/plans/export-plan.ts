import "server-only";
import { stringify } from "csv-stringify/sync";
import * as plans from "#lib/data/plans.ts";
import { transaction } from "#lib/data/transaction.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { tokenNames } from "#lib/features/token-names.ts";
import type { Granted } from "#lib/scope.ts";

const AT_ONCE = 2000;
const header = ["title", "kind", "serial or account", "name", "result", "reason", "token"];

export interface PlanExport {
  number: number;
  rows: AsyncGenerator<string>;
}

/** Every row of a plan as CSV, in its order; null for a plan that is not in reach. No cell is a formula. */
export async function exportPlan(scope: Granted<"license:read">, id: string): Promise<PlanExport | null> {
  const plan = isRowId(id) ? await transaction(scope, (tx) => plans.find(tx, id)) : null;
  return plan && { number: plan.number, rows: rowsOf(scope, id) };
}

async function* rowsOf(scope: Granted<"license:read">, id: string): AsyncGenerator<string> {
  const names = await transaction(scope, tokenNames);
  yield `\ufeff${stringify([header])}`;
  for (let after = -1; ;) {
    const rows = await transaction(scope, (tx) => plans.rows(tx, id, { after, size: AT_ONCE }));
    if (rows.length === 0) return;
    yield stringify(
      rows.map(({ title, holder, name, result, reason, tokenId }) => {
        const { kind, id: account } = holderOf(holder);
        return [title, kind, account, name, result, reason, names.get(tokenId ?? "") ?? null];
      }),
      { escape_formulas: true },
    );
    after = rows.at(-1)?.ordinal ?? after;
  }
}
