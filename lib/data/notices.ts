import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import type { KnownNotice, NewNotice } from "#lib/domain/notices/course.ts";
import type { NoticeDetail, NoticeKind, Severity } from "#lib/domain/notices/notice.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const record = {
  id: true, tokenId: true, kind: true, episode: true, rung: true, severity: true, tokenName: true, locationName: true,
  expiresAt: true, since: true, createdAt: true, silenced: true, acknowledgedAt: true, acknowledgedBy: true,
  escalatedAt: true, overAt: true, detail: true, token: { select: { groupId: true } },
} as const satisfies Prisma.NoticeSelect; // prettier-ignore

type Row = Prisma.NoticeGetPayload<{ select: typeof record }>;

export interface NoticeRecord extends KnownNotice {
  groupId: string;
  tokenName: string;
  locationName: string | null;
  since: Date;
  silenced: boolean;
  acknowledgedBy: string | null;
  detail: NoticeDetail | null;
}

const typed = ({ token, kind, severity, detail, ...row }: Row): NoticeRecord => ({
  ...row,
  detail: detail as NoticeDetail | null,
  groupId: token.groupId,
  kind: kind as NoticeKind,
  severity: severity as Severity,
});

/** Of tokens that live in reach. */
const here = (tx: Tx) => ({
  customerId: tx.customerId,
  token: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

/** What a token's next notices depend on: those that are open, and what was acknowledged. */
export async function known(tx: Tx): Promise<NoticeRecord[]> {
  const rows = await db(tx).notice.findMany({
    where: { ...here(tx), OR: [{ overAt: null }, { acknowledgedAt: { not: null } }] },
    select: record,
  });
  return rows.map(typed);
}

export interface NoticeOf extends NewNotice {
  tokenId: string;
  tokenName: string;
  locationName: string | null;
  expiresAt: Date;
}

/** Writes down those that nobody wrote down before, and answers these: of two workers each gets its own. */
export async function insert(tx: Tx, notices: readonly NoticeOf[]): Promise<NoticeRecord[]> {
  if (notices.length === 0) return [];
  const { customerId } = tx;
  const living = await db(tx).contentToken.findMany({
    where: { customerId, groupId: { in: [...tx.reach] }, id: { in: notices.map(({ tokenId }) => tokenId) } },
    select: { id: true },
  });
  const ids = new Set(living.map(({ id }) => id));
  const data = notices
    .filter(({ tokenId }) => ids.has(tokenId))
    .map(({ detail, ...notice }) => ({
      ...notice,
      ...(detail && { detail: { ...detail } }),
      customerId,
      createdAt: tx.now(),
    }));
  const made = await db(tx).notice.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return byIds(tx, made.map(({ id }) => id)); // prettier-ignore
}

export async function byIds(tx: Tx, ids: readonly string[]): Promise<NoticeRecord[]> {
  const rows = await db(tx).notice.findMany({
    where: { ...here(tx), id: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: record,
  });
  return rows.map(typed);
}

/** They hold no longer. */
export async function end(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db(tx).notice.updateMany({
    where: { ...here(tx), id: { in: [...ids] }, overAt: null },
    data: { overAt: tx.now() },
  });
}

/** Answers those that nobody escalated before. */
export async function escalate(tx: Tx, ids: readonly string[]): Promise<NoticeRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db(tx).notice.updateManyAndReturn({
    where: { ...here(tx), id: { in: [...ids] }, escalatedAt: null, acknowledgedAt: null },
    data: { escalatedAt: tx.now() },
    select: { id: true },
  });
  return byIds(tx, rows.map(({ id }) => id)); // prettier-ignore
}

/** Open ones that nobody has acknowledged, of these ids or of all; answers how they were. */
export async function acknowledge(tx: Tx, ids: readonly string[] | "all"): Promise<NoticeRecord[]> {
  const which = ids === "all" ? { overAt: null } : { id: { in: [...ids] } };
  const rows = await db(tx).notice.updateManyAndReturn({
    where: { ...here(tx), ...which, acknowledgedAt: null },
    data: { acknowledgedAt: tx.now(), acknowledgedBy: tx.actor.name },
    select: { id: true },
  });
  return byIds(tx, rows.map(({ id }) => id)); // prettier-ignore
}

/** Newest first. */
export async function page(tx: Tx, open: boolean, walk: Walk): Promise<Page<NoticeRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).notice.findMany({
    where: { ...here(tx), ...(open && { overAt: null }), ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

export function count(tx: Tx, open: boolean): Promise<number> {
  return db(tx).notice.count({ where: { ...here(tx), ...(open && { overAt: null }) } });
}
