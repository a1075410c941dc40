import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Refusal } from "#lib/refusal.ts";

export interface Recipient {
  id: string;
  name: string;
  email: string | null;
  /** BCP 47; null where nobody said. */
  language: string | null;
}

/** A person in reach, as a mail needs to know them. */
export async function get(tx: Tx, personId: string): Promise<Recipient> {
  const person = await db(tx).person.findFirst({
    where: { customerId: tx.customerId, id: personId },
    select: { id: true, name: true, email: true, language: true },
  });
  if (!person) throw new Refusal("not-found");
  return person;
}

/** Where the member at work is written to; null for a key and for a job. */
export async function ownAddress(tx: Tx): Promise<string | null> {
  if (tx.actor.kind !== "member") return null;
  const account = await db(tx).member.findUnique({ where: { id: tx.actor.id }, select: { email: true } });
  return account?.email ?? null;
}

export interface LastMail {
  id: string;
  to: string;
  state: string;
  problem: string | null;
  createdAt: Date;
}

/** The newest invitation mailed to a person in reach. */
export async function lastMail(tx: Tx, personId: string): Promise<LastMail | null> {
  const { id } = await get(tx, personId);
  return db(tx).outgoingMail.findFirst({
    where: { customerId: tx.customerId, personId: id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, to: true, state: true, problem: true, createdAt: true },
  });
}
