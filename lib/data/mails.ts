import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import type { MailKind, MailState } from "#lib/domain/notices/mail.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";

export interface NewMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  kind?: MailKind;
  /** "waiting" unless it stays here. */
  state?: MailState;
  groupId?: string;
  noticeIds?: string[];
  insteadOf?: string;
  /** Whom it invites. */
  personId?: string;
}

export interface MailRecord {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
}

export interface SentMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  kind: MailKind;
  state: MailState;
  groupId: string | null;
  noticeIds: string[];
  insteadOf: string | null;
  personId: string | null;
  attempts: number;
  problem: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

const record = {
  id: true, to: true, subject: true, text: true, html: true, kind: true, state: true, groupId: true, noticeIds: true,
  insteadOf: true, personId: true, attempts: true, problem: true, createdAt: true, sentAt: true,
} as const; // prettier-ignore

export async function insert(tx: Tx, mail: NewMail): Promise<string> {
  const data = { ...mail, customerId: tx.customerId, createdAt: tx.now() };
  return (await db(tx).outgoingMail.create({ data, select: { id: true } })).id;
}

/** A mail that is still to be sent. */
export function findUnsent(tx: Tx, id: string): Promise<MailRecord | null> {
  return db(tx).outgoingMail.findFirst({
    where: { customerId: tx.customerId, id, state: "waiting", sentAt: null },
    select: { id: true, to: true, subject: true, text: true, html: true, attempts: true },
  });
}

export async function markSent(tx: Tx, id: string): Promise<void> {
  await settle(tx, id, { sentAt: tx.now(), problem: null, state: "sent" });
}

export async function noteFailure(
  tx: Tx,
  id: string,
  failure: { problem: string; final: boolean },
): Promise<void> {
  const { problem, final } = failure;
  const data = { attempts: { increment: 1 }, problem };
  await db(tx).outgoingMail.updateMany({ where: { customerId: tx.customerId, id }, data });
  if (final) await settle(tx, id, { state: "failed" });
}

/** A mail with a link that opens a door loses its text once that is of no more use here. */
async function settle(
  tx: Tx,
  id: string,
  data: { state: MailState; sentAt?: Date; problem?: string | null },
): Promise<void> {
  const { customerId } = tx;
  await db(tx).outgoingMail.updateMany({ where: { customerId, id }, data });
  const spent = { text: "", html: "" };
  await db(tx).outgoingMail.updateMany({ where: { customerId, id, kind: { not: "notice" } }, data: spent });
}

/** Mails of the groups in reach; the customer's own for who works at the top. */
const shown = (tx: Tx) => ({
  customerId: tx.customerId,
  OR: [{ groupId: { in: [...tx.reach] } }, ...(tx.ancestors.length === 0 ? [{ groupId: null }] : [])],
});

export interface OutboxFilter {
  state?: MailState;
  kind?: MailKind;
}

/** Newest first. */
export async function outbox(tx: Tx, filter: OutboxFilter, walk: Walk): Promise<Page<SentMail>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).outgoingMail.findMany({
    where: { AND: [shown(tx), filter, where] },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

export async function get(tx: Tx, id: string): Promise<SentMail> {
  const row = await db(tx).outgoingMail.findFirst({ where: { AND: [shown(tx), { id }] }, select: record });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

type Row = Omit<SentMail, "kind" | "state"> & { kind: string; state: string };

const typed = ({ kind, state, ...row }: Row): SentMail => ({
  ...row,
  kind: kind as MailKind,
  state: state as MailState,
});
