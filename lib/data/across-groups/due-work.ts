import "server-only";
import { database } from "#lib/data/client.ts";

export const dueKinds = [
  "sync",
  "operation",
  "metadata",
  "mail",
  "waiting",
  "notices",
  "webhook",
  "notification",
  "subscription",
  "registrations",
  "invitations",
  "mdm",
  "mdm-events",
  "uninstalls",
] as const;
export type DueKind = (typeof dueKinds)[number];

export interface DueWork {
  customerId: string;
  kind: DueKind;
  id: string;
}

/** For so long after its last word a worker is taken to be alive; then what it did comes back. */
export const LEASE_MS = 60_000;

const leaseFrom = (now: Date, leaseMs = LEASE_MS) => new Date(now.getTime() + leaseMs);

/** Claims what is due by pushing its time back by the lease, so that two schedulers never take the same. */
export function claimDue(now: Date, leaseMs: number, limit: number): Promise<DueWork[]> {
  return database().prisma.$queryRaw<DueWork[]>`
    update "DueWork" set "dueAt" = ${leaseFrom(now, leaseMs)}
    where ("customerId", "kind", "id") in (
      select "customerId", "kind", "id" from "DueWork" where "dueAt" <= ${now}
      order by "dueAt" limit ${limit} for update skip locked
    )
    returning "customerId", "kind", "id"`;
}

/** Somebody begins with it: nobody else is sent there for as long as the lease. */
export async function lease({ customerId, kind, id }: DueWork, now: Date): Promise<void> {
  await database().prisma.dueWork.updateMany({
    where: { customerId, kind, id },
    data: { dueAt: leaseFrom(now) },
  });
}

/** Work that was woken meanwhile is due by now, and stays so: whoever woke it may have come too late for this run. */
const unlessWoken = ({ customerId, kind, id }: DueWork, now: Date) => ({
  customerId,
  kind,
  id,
  dueAt: { gt: now },
});

export async function renew(work: DueWork, now: Date): Promise<void> {
  await database().prisma.dueWork.updateMany({
    where: unlessWoken(work, now),
    data: { dueAt: leaseFrom(now) },
  });
}

/** When it is to be looked at again (real time). */
export async function postpone(work: DueWork, dueAt: Date, now: Date): Promise<void> {
  await database().prisma.dueWork.updateMany({ where: unlessWoken(work, now), data: { dueAt } });
}

export async function finish(work: DueWork, now: Date): Promise<void> {
  await database().prisma.dueWork.deleteMany({ where: unlessWoken(work, now) });
}

/** Every customer's notices are looked after, each minute; one that was added since has nobody yet who does. */
export async function lookAfterNotices(now: Date): Promise<void> {
  await database().prisma.$executeRaw`
    insert into "DueWork" ("customerId", "kind", "id", "dueAt")
    select distinct held."customerId", 'notices', held."customerId", ${now}::timestamptz from "Membership" held
    where not exists (select 1 from "DueWork" due
      where due."customerId" = held."customerId" and due."kind" = 'notices' and due."id" = held."customerId")
    on conflict do nothing`;
}
