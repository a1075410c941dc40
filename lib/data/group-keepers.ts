import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface Keeper {
  groupId: string;
  role: "owner" | "admin";
  email: string;
}

/** Owners and admins who are not suspended, of these groups alone, those in sight. */
export function list(tx: Tx): Promise<Keeper[]> {
  return db(tx).$queryRaw<Keeper[]>`
    select held."groupId", held."role", member."email" from "Membership" held
    join "Member" member on member."id" = held."memberId"
    where held."customerId" = ${tx.customerId}::uuid and held."groupId" = any (${[...tx.reach, ...tx.ancestors]}::uuid[])
      and held."role" in ('owner', 'admin') and held."suspendedAt" is null
    order by member."email"`;
}
