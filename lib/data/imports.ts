import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { reached } from "#lib/data/reach.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type ImportKind = "device" | "person";

/**
 * Uploaded, until its columns are said; checking every row; ready to be looked at; applying; applied. It ends discarded
 * where nobody wanted it, and failed where it could not be read.
 */
export type ImportState =
  "uploading" | "uploaded" | "checking" | "ready" | "applying" | "applied" | "discarded" | "failed";

export interface ReceivedFile {
  bytes: number;
  encoding: string;
  delimiter: string;
  header: string[];
  /** Whether the first row is the headings. */
  headed: boolean;
  sample: string[][];
}

const record = {
  id: true, groupId: true, kind: true, state: true, fileName: true, bytes: true, encoding: true, delimiter: true, header: true,
  headed: true, seekMissing: true, dropMissing: true, sample: true, columns: true, counts: true, problem: true, operationId: true, appliedLine: true, createdBy: true,
  createdAt: true, expiresAt: true, finishedAt: true,
} as const satisfies Prisma.ImportSelect; // prettier-ignore

export type ImportRecord = Prisma.ImportGetPayload<{ select: typeof record }>;

const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

export function find(tx: Tx, id: string): Promise<ImportRecord | null> {
  return db(tx).import.findUnique({
    where: { customerId_id: { customerId: tx.customerId, id } },
    select: record,
  });
}

export async function get(tx: Tx, id: string): Promise<ImportRecord> {
  const found = await find(tx, id);
  if (!found) throw new Refusal("not-found");
  return found;
}

/** Of a kind, those that somebody still has to do something about, and the latest that are over. */
export function latest(tx: Tx, kind: ImportKind, most: number): Promise<ImportRecord[]> {
  return db(tx).import.findMany({
    where: { customerId: tx.customerId, kind, state: { notIn: ["uploading", "discarded"] } },
    orderBy: { createdAt: "desc" },
    take: most,
    select: record,
  });
}

export async function insert(
  tx: Tx,
  { kind, groupId, fileName }: { kind: ImportKind; groupId: string; fileName: string },
): Promise<string> {
  const { id } = await db(tx).import.create({
    data: {
      customerId: tx.customerId,
      groupId: reached(tx, groupId),
      kind,
      fileName,
      state: "uploading",
      createdBy: tx.actor.name,
      createdAt: tx.now(),
      expiresAt: new Date(tx.now().getTime() + DAYS_KEPT * DAY_MS),
    },
    select: { id: true },
  });
  return id;
}

export interface ImportChange {
  /** Null: they are not said yet. */
  columns?: Record<string, number> | null;
  seekMissing?: boolean;
  dropMissing?: boolean;
  counts?: Prisma.InputJsonObject;
  problem?: Prisma.InputJsonObject;
  operationId?: string;
  appliedLine?: number;
  finished?: boolean;
}

/** From one state to the next, once, whoever asks first. False when it is in another state by now. */
export async function become(
  tx: Tx,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  { finished, columns, ...change }: ImportChange & Partial<ReceivedFile> = {},
): Promise<boolean> {
  const { count } = await db(tx).import.updateMany({
    where: { customerId: tx.customerId, id, state: { in: [...from] } },
    data: {
      ...change,
      ...(columns !== undefined && { columns: columns ?? Prisma.DbNull }),
      state: to,
      ...(finished && { finishedAt: tx.now() }),
    },
  });
  return count > 0;
}

/** With its pieces; its rows are removed before. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await db(tx).import.deleteMany({ where: { customerId: tx.customerId, id } });
}

/** Those that nobody applied in time, and uploads that broke off long ago. */
export async function expired(tx: Tx): Promise<string[]> {
  const rows = await db(tx).import.findMany({
    where: {
      customerId: tx.customerId,
      state: { in: ["uploading", "uploaded", "ready", "failed"] },
      expiresAt: { lt: tx.now() },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What was uploaded, piece after piece, as text. */
export async function addPiece(tx: Tx, importId: string, ordinal: number, text: string): Promise<void> {
  const { state } = await get(tx, importId);
  if (state !== "uploading") throw new Refusal("import-not-ready");
  await db(tx).importPiece.create({
    data: { customerId: tx.customerId, importId, ordinal, text },
    select: { ordinal: true },
  });
}

/** Null behind the last piece, and for an import out of reach. */
export async function piece(tx: Tx, importId: string, ordinal: number): Promise<string | null> {
  const found = await db(tx).importPiece.findFirst({
    where: { customerId: tx.customerId, importId, ordinal, import: { groupId: { in: [...tx.reach] } } },
    select: { text: true },
  });
  return found?.text ?? null;
}

/** The text of an import is of no use once it is applied or discarded. */
export async function removePieces(tx: Tx, importId: string): Promise<void> {
  await db(tx).importPiece.deleteMany({
    where: { customerId: tx.customerId, importId, import: { groupId: { in: [...tx.reach] } } },
  });
}
