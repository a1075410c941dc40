import "server-only";
import { createHash } from "node:crypto";
import { db, type Tx } from "#lib/data/client.ts";

const keyOf = (uId: string): string => createHash("sha256").update(uId).digest("hex");

/** A location was taken over now. It counts for every token of it, one that is added anew or by another customer included. */
export async function note(tx: Tx, uId: string): Promise<void> {
  await db(tx).locationClaim.createMany({
    data: [{ location: keyOf(uId), at: tx.now() }],
    skipDuplicates: true,
  });
}

/** When this location was taken over since a moment, oldest first. */
export async function since(tx: Tx, uId: string, from: Date): Promise<Date[]> {
  const rows = await db(tx).locationClaim.findMany({
    where: { location: keyOf(uId), at: { gt: from } },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  return rows.map(({ at }) => at);
}
