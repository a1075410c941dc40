import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { inReach } from "#lib/data/reach.ts";
import { Refusal } from "#lib/refusal.ts";

export interface UsingToken {
  id: string;
  name: string;
  groupId: string;
  templateId: string;
}

/** The tokens in sight whose invitations say what these templates say, by name. */
export async function using(tx: Tx, templateIds: readonly string[]): Promise<UsingToken[]> {
  const rows = await db(tx).contentToken.findMany({
    where: { customerId: tx.customerId, templateId: { in: [...templateIds] } },
    orderBy: { nameKey: "asc" },
    select: { id: true, name: true, groupId: true, templateId: true },
  });
  return rows.flatMap(({ templateId, ...token }) => (templateId === null ? [] : [{ ...token, templateId }]));
}

export interface InvitingToken {
  name: string;
  organization: string;
  locationName: string | null;
  country: string | null;
  /** As it was chosen: it may have been deleted since. */
  templateId: string | null;
  titles: number;
}

/** What an invitation tells of its token, where the token is in sight. */
export async function get(tx: Tx, tokenId: string): Promise<InvitingToken> {
  const token = await db(tx).contentToken.findFirst({
    where: { customerId: tx.customerId, id: tokenId },
    select: {
      name: true,
      organization: true,
      locationName: true,
      country: true,
      templateId: true,
      _count: { select: { assets: true } },
    },
  });
  if (!token) throw new Refusal("not-found");
  const { _count, ...facts } = token;
  return { ...facts, titles: _count.assets };
}

/** Null for the default texts. */
export async function choose(tx: Tx, tokenId: string, templateId: string | null): Promise<void> {
  const { count } = await db(tx).contentToken.updateMany({
    where: { ...inReach(tx), id: tokenId },
    data: { templateId },
  });
  if (count === 0) throw new Refusal("not-found");
}
