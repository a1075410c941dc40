import "server-only";
import { database } from "#lib/data/client.ts";

export const dueKinds = ["sync", "operation", "metadata", "mail"] as const;
export type DueKind = (typeof dueKinds)[number];

export interface DueWork {
  customerId: string;
  kind: DueKind;
  id: string;
}

/** Claims what is due by pushing its time back by the lease, so that two schedulers never take the same. */
export function claimDue(now: Date, leaseMs: number, limit: number): Promise<DueWork[]> {
  const until = new Date(now.getTime() + leaseMs);
  return database().prisma.$queryRaw<DueWork[]>`
    update "DueWork" set "dueAt" = ${until}
    where ("customerId", "kind", "id") in (
      select "customerId", "kind", "id" from "DueWork" where "dueAt" <= ${now}
      order by "dueAt" limit ${limit} for update skip locked
    )
    returning "customerId", "kind", "id"`;
}

/** When it is to be looked at again (real time). */
export async function postpone({ customerId, kind, id }: DueWork, dueAt: Date): Promise<void> {
  await database().prisma.dueWork.updateMany({ where: { customerId, kind, id }, data: { dueAt } });
}

export async function finish({ customerId, kind, id }: DueWork): Promise<void> {
  await database().prisma.dueWork.deleteMany({ where: { customerId, kind, id } });
}
