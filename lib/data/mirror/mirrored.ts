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

/** Of the titles to compare, those of which Apple counts other than as many licenses as stand here (retired people's aside). */
export function titlesCountedOtherwise(tx: Tx, tokenId: string): Promise<MirroredTitle[]> {
  return db(tx).$queryRaw<MirroredTitle[]>`
    select a."titleId"::text, a."adamId", a."pricingParam", (a."assigned" + a."retired")::int as "assigned"
    from "Asset" a
    cross join lateral (
      select count(*) as here from "License" l
      where l."customerId" = a."customerId" and l."tokenId" = a."tokenId" and l."titleId" = a."titleId"
    ) counted
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid and a."toCompare"
      and counted.here not in (a."assigned", a."assigned" + a."retired")`;
}

/** How many licenses Apple counts for the token in all. */
export async function countOfAll(tx: Tx, tokenId: string): Promise<number> {
  const { _sum } = await db(tx).asset.aggregate({
    where: { customerId: tx.customerId, tokenId },
    _sum: { assigned: true, retired: true },
  });
  return (_sum.assigned ?? 0) + (_sum.retired ?? 0);
}

/** Whether no license of the token stands here. */
export async function isEmpty(tx: Tx, tokenId: string): Promise<boolean> {
  const one = await db(tx).license.findFirst({
    where: { customerId: tx.customerId, tokenId },
    select: { holder: true },
  });
  return one === null;
}
