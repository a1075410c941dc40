import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { NewWish } from "#lib/data/waiting.ts";

export interface PlannedAtToken {
  tokenId: string;
  /** Licenses to be given or taken. */
  planned: number;
  /** Those for which only the token stood in the way. */
  stopped: number;
}

/** How many of a plan's rows hang on which token. */
export function perToken(tx: Tx, planId: string): Promise<PlannedAtToken[]> {
  return db(tx).$queryRaw<PlannedAtToken[]>`
    select r."tokenId"::text, count(*) filter (where r."result" in ('gets', 'loses'))::int as "planned",
      count(*) filter (where r."result" = 'cannot' and r."reason" in ('no-token-can-act', 'token-cannot-act'))::int as "stopped"
    from "PlanRow" r join "Plan" p on p."customerId" = r."customerId" and p."id" = r."planId"
    where r."customerId" = ${tx.customerId}::uuid and r."planId" = ${planId}::uuid and r."tokenId" is not null
    group by r."tokenId" order by r."tokenId"`;
}

/** A plan's rows at these tokens as wishes, in the order they were planned. */
export function wishes(tx: Tx, planId: string, tokenIds: readonly string[]): Promise<NewWish[]> {
  return db(tx).$queryRaw<NewWish[]>`
    select r."tokenId"::text, r."titleId"::text, r."holder", r."name",
      case p."kind" when 'revoke' then 'disassociate' else 'associate' end as "verb"
    from "PlanRow" r join "Plan" p on p."customerId" = r."customerId" and p."id" = r."planId"
    where r."customerId" = ${tx.customerId}::uuid and r."planId" = ${planId}::uuid and r."tokenId" = any (${[...tokenIds]}::uuid[])
      and (r."result" in ('gets', 'loses') or r."result" = 'cannot' and r."reason" in ('no-token-can-act', 'token-cannot-act'))
    order by r."ordinal"`;
}
