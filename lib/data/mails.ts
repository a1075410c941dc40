import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface NewMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface MailRecord extends NewMail {
  id: string;
  attempts: number;
}

export async function insert(tx: Tx, mail: NewMail): Promise<string> {
  const data = { ...mail, customerId: tx.customerId, createdAt: tx.now() };
  return (await db(tx).outgoingMail.create({ data, select: { id: true } })).id;
}

/** A mail that is still to be sent. */
export function findUnsent(tx: Tx, id: string): Promise<MailRecord | null> {
  return db(tx).outgoingMail.findFirst({
    where: { customerId: tx.customerId, id, sentAt: null, text: { not: "" } },
    select: { id: true, to: true, subject: true, text: true, html: true, attempts: true },
  });
}

// A mail may hold a link that opens a door: its text goes once it is of no more use here.
const spent = { text: "", html: "" };

export async function markSent(tx: Tx, id: string): Promise<void> {
  const data = { sentAt: tx.now(), problem: null, ...spent };
  await db(tx).outgoingMail.updateMany({ where: { customerId: tx.customerId, id }, data });
}

export async function noteFailure(
  tx: Tx,
  id: string,
  failure: { problem: string; final: boolean },
): Promise<void> {
  const data = { attempts: { increment: 1 }, problem: failure.problem, ...(failure.final && spent) };
  await db(tx).outgoingMail.updateMany({ where: { customerId: tx.customerId, id }, data });
}
