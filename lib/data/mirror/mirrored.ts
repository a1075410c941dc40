import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface MirroredTitle {
  titleId: string | null;
  adamId: string;
  pricingParam: string;
  assigned: number;
}

/** The titles behind Apple's references, those unknown here included. */
export function titlesOf(
  tx: Tx,
  tokenId: string,
  references: readonly { adamId: string; pricingParam: string }[],
): Promise<MirroredTitle[]> {
  return db(tx).$queryRaw<MirroredTitle[]>`
    select a."titleId"::text, r."adamId", r."pricingParam", coalesce(a."assigned" + a."retired", 0)::int as "assigned"
    from jsonb_to_recordset(${JSON.stringify(references)}::jsonb) as r ("adamId" text, "pricingParam" text)
    left join "Asset" a on a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
      and a."adamId" = r."adamId" and a."pricingParam" = r."pricingParam"`;
}

/** Of these titles, those of which Apple counts other than as many licenses as stand here (retired people's aside). */
export function titlesCountedOtherwise(
  tx: Tx,
  tokenId: string,
  titleIds: readonly string[],
): Promise<MirroredTitle[]> {
  return db(tx).$queryRaw<MirroredTitle[]>`
    select a."titleId"::text, a."adamId", a."pricingParam", (a."assigned" + a."retired")::int as "assigned"
    from "Asset" a
    cross join lateral (
      select count(*) as here from "License" l
      where l."customerId" = a."customerId" and l."tokenId" = a."tokenId" and l."titleId" = a."titleId"
    ) counted
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid and a."titleId" = any (${[...titleIds]}::uuid[])
      and counted.here not in (a."assigned", a."assigned" + a."retired")`;
}

/** Whether no license of the token stands here. */
export async function isEmpty(tx: Tx, tokenId: string): Promise<boolean> {
  const one = await db(tx).license.findFirst({
    where: { customerId: tx.customerId, tokenId },
    select: { holder: true },
  });
  return one === null;
}
