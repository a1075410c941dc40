import "server-only";
import type { PoolClient } from "pg";
import type { Checkpoint } from "#lib/data/sync-state.ts";

const columns: Record<Checkpoint, string> = {
  assetsVersion: `"assetsVersion"`,
  assignmentsVersion: `"assignmentsVersion"`,
  usersVersion: `"usersVersion"`,
};

/** Keeps a walk's version in the transaction that keeps its rows. */
export async function writeCheckpoint(
  client: PoolClient,
  { customerId, tokenId }: { customerId: string; tokenId: string },
  which: Checkpoint,
  versionId: string | null,
): Promise<void> {
  await client.query(
    `update "ContentToken" set ${columns[which]} = $3 where "customerId" = $1 and "id" = $2`,
    [customerId, tokenId, versionId],
  );
}
