import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import * as changes from "#lib/data/changes.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import * as numbers from "#lib/data/numbers.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type OperationKind =
  "sync" | "assign" | "revoke" | "import" | "renewal" | "take-over" | "removal" | "registration";
export type OperationState = "queued" | "running" | "done" | "partly" | "failed" | "stopped";

export const over: readonly OperationState[] = ["done", "partly", "failed", "stopped"];

export interface NewOperation {
  id?: string;
  kind: OperationKind;
  groupId?: string;
  tokenId?: string;
  planId?: string;
  subject: Prisma.InputJsonObject;
  progress?: Prisma.InputJsonObject;
  scheduled?: boolean;
  /** Whoever wished for it, where that was earlier and this only carries it out. */
  by?: Asker;
}

export interface Asker {
  actorKind: string;
  actorId: string | null;
  actorName: string;
  via: string;
}

const record = {
  id: true, number: true, groupId: true, kind: true, state: true, tokenId: true, planId: true, subject: true, progress: true,
  problem: true, scheduled: true, actorKind: true, actorId: true, actorName: true, via: true, createdAt: true, startedAt: true,
  finishedAt: true, stopAsked: true,
} as const satisfies Prisma.OperationSelect; // prettier-ignore

export type OperationRecord = Prisma.OperationGetPayload<{ select: typeof record }>;

const place = (tx: Tx, id: string) => ({ customerId_id: { customerId: tx.customerId, id } });

export async function insert(tx: Tx, operation: NewOperation): Promise<OperationRecord> {
  const { groupId = tx.groupId, progress = {}, scheduled = false, by = askerOf(tx), ...rest } = operation;
  const row = await db(tx).operation.create({
    data: {
      ...rest,
      customerId: tx.customerId,
      groupId,
      progress,
      scheduled,
      number: await numbers.next(tx, "operation"),
      state: "queued",
      ...by,
      createdAt: tx.now(),
    },
    select: record,
  });
  await changes.tell(tx, "operations", row.id);
  return row;
}

export const askerOf = ({ actor, via }: Pick<Tx, "actor" | "via">): Asker => ({
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  via,
});

export function find(tx: Tx, id: string): Promise<OperationRecord | null> {
  return db(tx).operation.findUnique({ where: place(tx, id), select: record });
}

export async function get(tx: Tx, id: string): Promise<OperationRecord> {
  const operation = await find(tx, id);
  if (!operation) throw new Refusal("not-found");
  return operation;
}

/** The operation of this kind for a token that is queued or running: what a second wish attaches to. */
export function findOpen(tx: Tx, tokenId: string, kind: OperationKind): Promise<OperationRecord | null> {
  return db(tx).operation.findFirst({
    where: { customerId: tx.customerId, tokenId, kind, state: { in: ["queued", "running"] } },
    orderBy: { number: "desc" },
    select: record,
  });
}

/** A reading that has not begun is to read everything; one that runs stays as it is. */
export async function widen(tx: Tx, id: string): Promise<void> {
  await db(tx).$executeRaw`
    update "Operation" set "subject" = "subject" || '{"full": true}'
    where "customerId" = ${tx.customerId}::uuid and "id" = ${id}::uuid and "state" = 'queued'`;
}

/** It began when it was first taken up, however often it is taken up again. */
export async function start(tx: Tx, id: string): Promise<void> {
  await db(tx).operation.updateMany({
    where: { customerId: tx.customerId, id, state: "queued" },
    data: { state: "running", startedAt: tx.now() },
  });
  await changes.tell(tx, "operations", id);
}

export async function progress(tx: Tx, id: string, progressed: Prisma.InputJsonObject): Promise<void> {
  await db(tx).operation.update({
    where: place(tx, id),
    data: { progress: progressed },
    select: { id: true },
  });
  await changes.tell(tx, "operations", id);
}

export async function finish(
  tx: Tx,
  id: string,
  outcome: {
    state: OperationState;
    progress?: Prisma.InputJsonObject;
    problem?: Prisma.InputJsonObject | null;
  },
): Promise<void> {
  const { state, progress: progressed, problem } = outcome;
  await db(tx).operation.update({
    where: place(tx, id),
    data: {
      state,
      finishedAt: tx.now(),
      ...(progressed && { progress: progressed }),
      ...(problem !== undefined && { problem: problem ?? Prisma.DbNull }),
    },
    select: { id: true },
  });
  await changes.tell(tx, "operations", id);
}

/** Whether a later operation was made to ask again for what this one could not do. */
export async function wasRetried(
  tx: Tx,
  { id, number }: Pick<OperationRecord, "id" | "number">,
): Promise<boolean> {
  const retry = await db(tx).operation.findFirst({
    where: {
      customerId: tx.customerId,
      number: { gt: number },
      subject: { path: ["retryOf"], equals: id },
    },
    select: { id: true },
  });
  return retry !== null;
}

/** Asks an operation to stop after what is under way. False when it is over already. */
export async function askToStop(tx: Tx, id: string): Promise<boolean> {
  const { count } = await db(tx).operation.updateMany({
    where: { customerId: tx.customerId, id, state: { in: ["queued", "running"] } },
    data: { stopAsked: true },
  });
  return count > 0;
}

export async function log(
  tx: Tx,
  operationId: string,
  event: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await db(tx).operationLog.create({
    data: { customerId: tx.customerId, operationId, at: tx.now(), event, detail },
    select: { id: true },
  });
}

export function logOf(tx: Tx, operationId: string, most = 100) {
  return db(tx).operationLog.findMany({
    where: { customerId: tx.customerId, operationId },
    orderBy: { id: "desc" },
    take: most,
    select: { id: true, at: true, event: true, detail: true },
  });
}

/** Scheduled syncs come by the hundred a day; they have a view of their own. */
function viewed(view: "running" | "not-done" | "all" | "scheduled"): Prisma.OperationWhereInput {
  if (view === "running") return { state: { in: ["queued", "running"] } };
  if (view === "not-done") return { state: { in: ["partly", "failed"] }, scheduled: false };
  return { scheduled: view === "scheduled" };
}

/** Operations of the groups in reach, newest first. */
export async function list(
  tx: Tx,
  { view, walk }: { view: "running" | "not-done" | "all" | "scheduled"; walk: Walk },
): Promise<Page<OperationRecord>> {
  const { where, ...order } = newestFirst(walk);
  const found = await db(tx).operation.findMany({
    where: { AND: [{ customerId: tx.customerId, groupId: { in: [...tx.reach] } }, viewed(view), where] },
    ...order,
    select: record,
  });
  return newestPage(found, walk);
}

export async function viewCounts(tx: Tx): Promise<Record<"running" | "not-done", number>> {
  const count = (view: "running" | "not-done") =>
    db(tx).operation.count({
      where: { customerId: tx.customerId, groupId: { in: [...tx.reach] }, ...viewed(view) },
    });
  return { running: await count("running"), "not-done": await count("not-done") };
}

export function byNumber(tx: Tx, number: number): Promise<OperationRecord | null> {
  return db(tx).operation.findUnique({
    where: { customerId_number: { customerId: tx.customerId, number } },
    select: record,
  });
}
