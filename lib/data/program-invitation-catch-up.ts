import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { hasAccepted } from "#lib/data/program-invitation-sql.ts";

interface Change {
  personId: string;
}

const idsOf = (rows: readonly Change[]): string[] => rows.map(({ personId }) => personId);

/** Whoever Apple lists as having accepted has. Answers whom we had invited, or meant to. */
export async function accepted(tx: Tx, tokenId: string): Promise<string[]> {
  const now = tx.now();
  const before = await db(tx).$queryRaw<Change[]>`
    update "ProgramInvitation" i set "state" = 'accepted', "acceptedAt" = ${now}::timestamptz, "changedAt" = ${now}::timestamptz, "problem" = null
    from "Person" p
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid and i."state" <> 'accepted'
      and p."customerId" = i."customerId" and p."id" = i."personId" and ${hasAccepted(tokenId)}
    returning i."personId"::text`;
  await db(tx).$executeRaw`
    insert into "ProgramInvitation" ("customerId", "tokenId", "personId", "state", "reason", "askedBy", "changedAt", "acceptedAt")
    select distinct p."customerId", u."tokenId", p."id", 'accepted', 'at-apple', 'Apple', ${now}::timestamptz, ${now}::timestamptz
    from "AppleUser" u
    join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    join "ContentToken" t on t."customerId" = u."customerId" and t."id" = u."tokenId"
    where u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid and u."status" = 'Associated'
      and not exists (select from "ProgramInvitation" i
        where i."customerId" = u."customerId" and i."tokenId" = u."tokenId" and i."personId" = p."id")
    on conflict do nothing`;
  return idsOf(before);
}

/** Whoever Apple lists as retired, under every id it knows them by, is; who waits to be invited goes on waiting. */
export async function retired(tx: Tx, tokenId: string): Promise<string[]> {
  return idsOf(
    await db(tx).$queryRaw<Change[]>`
    update "ProgramInvitation" i set "state" = 'retired', "changedAt" = ${tx.now()}::timestamptz
    from "Person" p
    where i."customerId" = ${tx.customerId}::uuid and i."tokenId" = ${tokenId}::uuid
      and i."state" in ('accepted', 'invited', 'refused', 'unreachable', 'canceled')
      and p."customerId" = i."customerId" and p."id" = i."personId"
      and exists (select from "AppleUser" u where u."customerId" = i."customerId" and u."tokenId" = i."tokenId"
        and u."personId" = i."personId" and u."status" = 'Retired')
      and not exists (select from "AppleUser" u where u."customerId" = i."customerId" and u."tokenId" = i."tokenId"
        and u."personId" = i."personId" and u."status" in ('Registered', 'Associated'))
    returning i."personId"::text`,
  );
}
