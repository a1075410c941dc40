import "server-only";
import { bulk } from "#lib/data/transaction.ts";
import * as changes from "#lib/data/changes.ts";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import * as numbers from "#lib/data/numbers.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type PlanKind = "assign" | "revoke";

const record = {
  id: true, number: true, groupId: true, kind: true, state: true, asked: true, totals: true, createdBy: true, createdAt: true,
  expiresAt: true, appliedAt: true, operationId: true,
} as const satisfies Prisma.PlanSelect; // prettier-ignore

export type PlanRecord = Prisma.PlanGetPayload<{ select: typeof record }>;

export interface NewPlan {
  id: string;
  kind: PlanKind;
  asked: Prisma.InputJsonObject;
  totals: Prisma.InputJsonObject;
  expiresAt: Date;
}

const place = (tx: Tx, id: string) => ({ customerId_id: { customerId: tx.customerId, id } });

export async function insert(tx: Tx, plan: NewPlan): Promise<PlanRecord> {
  const number = await numbers.next(tx, "plan");
  const data = {
    ...plan,
    number,
    groupId: tx.groupId,
    state: "open",
    createdBy: tx.actor.name,
    createdAt: tx.now(),
  };
  const row = await db(tx).plan.create({ data: { ...data, customerId: tx.customerId }, select: record });
  await changes.tell(tx, "plans", row.id);
  return row;
}

export function find(tx: Tx, id: string): Promise<PlanRecord | null> {
  return db(tx).plan.findUnique({ where: place(tx, id), select: record });
}

export async function get(tx: Tx, id: string): Promise<PlanRecord> {
  const plan = await find(tx, id);
  if (!plan) throw new Refusal("not-found");
  return plan;
}

/** Of two who apply the same plan at once, one does. */
export async function claim(tx: Tx, id: string, operationId: string): Promise<boolean> {
  const { count } = await db(tx).plan.updateMany({
    where: { customerId: tx.customerId, id, state: "open", expiresAt: { gt: tx.now() } },
    data: { state: "applied", appliedAt: tx.now(), operationId },
  });
  await changes.tell(tx, "plans", id);
  return count === 1;
}

export async function discard(tx: Tx, id: string): Promise<boolean> {
  const { count } = await db(tx).plan.updateMany({
    where: { customerId: tx.customerId, id, state: "open" },
    data: { state: "discarded" },
  });
  return count === 1;
}

export interface NewPlanRow {
  titleId: string;
  holder: string;
  name: string | null;
  result: string;
  reason: string | null;
  tokenId: string | null;
}

const BATCH = 20_000;

/** Rows in the order they were planned; a quarter of a million in a few seconds. */
export async function insertRows(scope: Scope, planId: string, rows: readonly NewPlanRow[]): Promise<void> {
  await bulk(scope, async (client) => {
    for (let from = 0; from < rows.length; from += BATCH) {
      const part = rows.slice(from, from + BATCH);
      await client.query(
        `insert into "PlanRow" ("customerId", "planId", "ordinal", "titleId", "holder", "name", "result", "reason", "tokenId")
         select $1, $2, $3 + r.at, r.title, r.holder, r.name, r.result, r.reason, r.token
         from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[]) with ordinality
           as r (title, holder, name, result, reason, token, at)`,
        [
          scope.customerId, planId, from, part.map((row) => row.titleId), part.map((row) => row.holder), part.map((row) => row.name),
          part.map((row) => row.result), part.map((row) => row.reason), part.map((row) => row.tokenId),
        ], // prettier-ignore
      );
    }
  });
}

export interface PlanRowRecord {
  ordinal: number;
  titleId: string;
  title: string;
  holder: string;
  name: string | null;
  result: string;
  reason: string | null;
  tokenId: string | null;
}

/** A plan's rows in the order they were planned, after or before one of them. */
export async function rows(
  tx: Tx,
  planId: string,
  {
    result,
    reason,
    after,
    before,
    size,
  }: { result?: string; reason?: string; after?: number; before?: number; size: number },
): Promise<PlanRowRecord[]> {
  const found = await db(tx).planRow.findMany({
    where: {
      customerId: tx.customerId,
      planId,
      ...(result && { result }),
      ...(reason && { reason }),
      ...(after !== undefined && { ordinal: { gt: after } }),
      ...(before !== undefined && { ordinal: { lt: before } }),
    },
    orderBy: { ordinal: before === undefined ? "asc" : "desc" },
    take: size,
    select: {
      ordinal: true,
      titleId: true,
      holder: true,
      name: true,
      result: true,
      reason: true,
      tokenId: true,
    },
  });
  const names = await db(tx).title.findMany({
    where: { customerId: tx.customerId, id: { in: [...new Set(found.map(({ titleId }) => titleId))] } },
    select: { id: true, name: true },
  });
  const byId = new Map(names.map(({ id, name }) => [id, name]));
  return found.map((row) => ({ ...row, title: byId.get(row.titleId) ?? "" }));
}

/** Plans of the groups in reach, newest first. */
export async function list(
  tx: Tx,
  { state, walk }: { state?: string; walk: Walk },
): Promise<Page<PlanRecord>> {
  const { where, ...order } = newestFirst(walk);
  const found = await db(tx).plan.findMany({
    where: { customerId: tx.customerId, groupId: { in: [...tx.reach] }, ...(state && { state }), ...where },
    ...order,
    select: record,
  });
  return newestPage(found, walk);
}

export function countOpen(tx: Tx): Promise<number> {
  return db(tx).plan.count({
    where: { customerId: tx.customerId, state: "open", expiresAt: { gt: tx.now() } },
  });
}

export function byNumber(tx: Tx, number: number): Promise<PlanRecord | null> {
  return db(tx).plan.findUnique({
    where: { customerId_number: { customerId: tx.customerId, number } },
    select: record,
  });
}
