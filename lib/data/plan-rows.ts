import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface PairToOrder {
  tokenId: string;
  titleId: string;
  adamId: string;
  pricingParam: string;
  key: string;
  name: string | null;
}

/** What a plan's operation is to ask of Apple: who gets or loses; on a retry, what its operation was given to retry. What waits for a token is not among it. */
export function toOrder(tx: Tx, planId: string, operationId: string): Promise<PairToOrder[]> {
  return db(tx).$queryRaw<PairToOrder[]>`
    select r."tokenId"::text, r."titleId"::text, t."adamId", t."pricingParam", r."holder" as "key", r."name"
    from "PlanRow" r join "Title" t on t."customerId" = r."customerId" and t."id" = r."titleId"
    join "Operation" o on o."customerId" = r."customerId" and o."id" = ${operationId}::uuid
    where r."customerId" = ${tx.customerId}::uuid and r."planId" = ${planId}::uuid and r."result" in ('gets', 'loses') and r."tokenId" is not null
      and (o."subject"->>'retryOf' is null or exists (
        select 1 from "OrderItem" i where i."customerId" = r."customerId" and i."operationId" = (o."subject"->>'retryOf')::uuid
          and i."titleId" = r."titleId" and i."holder" = r."holder" and i."state" in ('refused', 'missing', 'not-sent')))
      and not exists (select 1 from "WaitingWish" w where w."customerId" = r."customerId" and w."askedIn" = o."id"
        and w."titleId" = r."titleId" and w."holder" = r."holder")
    order by r."ordinal"`;
}
