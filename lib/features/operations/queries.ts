import "server-only";
import { z } from "zod";
import { plainMeaning } from "#lib/apple/error-numbers.ts";
import * as notDone from "#lib/data/not-done.ts";
import * as operations from "#lib/data/operations.ts";
import * as orderResults from "#lib/data/order-results.ts";
import * as orders from "#lib/data/orders.ts";
import * as titles from "#lib/data/titles.ts";
import { tokenNames } from "#lib/features/token-names.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { whatNow, type WhatNow } from "#lib/features/operations/what-now.ts";
import type { Granted } from "#lib/scope.ts";

export type { WhatNow } from "#lib/features/operations/what-now.ts";

export type OperationView = operations.OperationRecord;

export interface OrderRow {
  id: string;
  number: number;
  token: string;
  licenses: number;
  state: string;
  eventId: string | null;
  eventStatus: string | null;
  problem: { reason: string } | null;
  sentAt: Date | null;
  settledAt: Date | null;
}

export interface NotDoneRow extends notDone.NotDone {
  /** Apple's number in plain words. */
  meaning: string | null;
  whatNow: WhatNow;
}

export interface LogRow {
  id: string;
  at: Date;
  event: string;
  detail: Record<string, unknown>;
}

export interface OperationDetail {
  operation: OperationView;
  orders: OrderRow[];
  notDone: Page<NotDoneRow> & { total: number };
  log: LogRow[];
  /** A later operation asks again for what this one could not do. */
  retried: boolean;
  /** What it took back and goes on working for a while, title by title. */
  takenBack: orderResults.TakenBack[];
  /** The icon of the only title, where there is one. */
  iconHash: string | null;
}

export type OperationsView = "running" | "not-done" | "all" | "scheduled";

export async function listOperations(
  scope: Granted<"operation:read">,
  { view, walk }: { view: OperationsView; walk: Walk },
): Promise<Page<OperationView> & { counts: Record<"running" | "not-done", number> }> {
  return transaction(scope, async (tx) => ({
    ...(await operations.list(tx, { view, walk })),
    counts: await operations.viewCounts(tx),
  }));
}

const Subject = z.object({ titles: z.array(z.object({ id: z.string() })) });

/** One operation with what became of it, and a page of what was not done; null for one that is not in reach. */
export async function viewOperation(
  scope: Granted<"operation:read">,
  id: string,
  walk: Walk = null,
): Promise<OperationDetail | null> {
  if (!isRowId(id)) return null;
  return transaction(scope, async (tx) => {
    const operation = await operations.find(tx, id);
    if (!operation) return null;
    const names = await tokenNames(tx);
    const all = await orders.ofOperation(tx, id);
    const sizes = await orders.sizes(tx, id);
    const unfinished = await notDone.list(tx, id, walk);
    const log = await operations.logOf(tx, id);
    const titleIds = Subject.safeParse(operation.subject).data?.titles.map((title) => title.id) ?? [];
    const carried = titleIds.length === 1 ? await titles.some(tx, titleIds, [...names.keys()]) : [];
    return {
      operation,
      retried: await operations.wasRetried(tx, operation),
      takenBack: operation.kind === "revoke" ? await orderResults.takenBack(tx, id) : [],
      iconHash: carried[0]?.iconHash ?? null,
      orders: all
        .filter(({ number }) => number > 0)
        .map((order) => ({
          ...order,
          token: names.get(order.tokenId) ?? "",
          licenses: sizes.get(order.id) ?? 0,
          problem: order.problem as OrderRow["problem"],
        })),
      notDone: { ...unfinished, rows: unfinished.rows.map(told) },
      log: log.map(({ id: entry, detail, ...rest }) => ({
        ...rest,
        id: String(entry),
        detail: (detail ?? {}) as LogRow["detail"],
      })),
    };
  });
}

/** Only what an operation could not do; null for an operation that is not in reach. */
export async function listNotDone(
  scope: Granted<"operation:read">,
  id: string,
  walk: Walk,
): Promise<(Page<NotDoneRow> & { total: number }) | null> {
  return transaction(scope, async (tx) => {
    if (!(await operations.find(tx, id))) return null;
    const page = await notDone.list(tx, id, walk);
    return { ...page, rows: page.rows.map(told) };
  });
}

const told = (row: notDone.NotDone): NotDoneRow => ({
  ...row,
  whatNow: whatNow(row),
  meaning: row.number === null ? null : plainMeaning(row.number),
});
