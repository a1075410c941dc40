import type { OperationSums } from "#lib/domain/licenses/operation-sums.ts";

const empty: OperationSums = {
  total: 0,
  sent: 0,
  answered: 0,
  confirmed: 0,
  refused: 0,
  missing: 0,
  notSent: 0,
  orders: 0,
  ordersAccepted: 0,
  ordersOver: 0,
};

/** Reads what an operation wrote down of itself; what it has not written yet counts as nothing done. */
export function readSums(written: unknown): OperationSums {
  const fields = new Map<string, unknown>(
    typeof written === "object" && written !== null ? Object.entries(written) : [],
  );
  const sums = { ...empty };
  for (const name of Object.keys(empty) as (keyof OperationSums)[]) {
    const value = fields.get(name);
    if (typeof value === "number" && Number.isFinite(value)) sums[name] = value;
  }
  return sums;
}

/** What was asked for and did not come about. */
export const notDoneOf = ({ refused, missing, notSent }: OperationSums): number =>
  refused + missing + notSent;
