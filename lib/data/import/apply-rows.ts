import "server-only";
import type { PoolClient } from "pg";
import { addDevices, changeDevices } from "#lib/data/import/apply-devices.ts";
import { addPeople, changePeople, linkImported } from "#lib/data/import/apply-people.ts";
import { countVerdicts } from "#lib/data/import/compare-rows.ts";
import type { ImportPlace } from "#lib/data/import/place.ts";

/**
 * Applies some lines and moves the mark of what is applied, in one transaction: killed anywhere, an import goes on where it
 * stood. What changed hands since the check is left out and told.
 */
export async function applyLines(
  client: PoolClient,
  place: ImportPlace,
  from: number,
  to: number,
): Promise<void> {
  const { customerId, importId, kind } = place;
  const lines = [from, to] as const;
  const added = await (kind === "device" ? addDevices : addPeople)(client, place, lines);
  const changed = await (kind === "device" ? changeDevices : changePeople)(client, place, lines);
  if (kind === "person") await linkImported(client, place, lines);
  for (const [verdict, keys] of [
    ["new", added],
    ["changed", changed],
  ] as const)
    await client.query(
      `update "ImportRow" set "verdict" = 'problem', "problem" = 'changed-meanwhile'
       where "customerId" = $1 and "importId" = $2 and "verdict" = $3 and "line" between $4 and $5 and "key" <> all ($6::text[])`,
      [customerId, importId, verdict, ...lines, keys],
    );
  await client.query(`update "Import" set "appliedLine" = $3 where "customerId" = $1 and "id" = $2`, [
    customerId,
    importId,
    to,
  ]);
}

/**
 * An import is over: its counts are kept, its text and what was taken in go, and what was left out stays to be told.
 * At once, so that it is never half over.
 */
export async function concludeImport(client: PoolClient, place: ImportPlace, lines: number): Promise<void> {
  const { customerId, importId, now } = place;
  const mine = [customerId, importId];
  const { rows } = await client.query<{ missed: number }>(
    `select count(*)::int as "missed" from "ImportRow"
     where "customerId" = $1 and "importId" = $2 and "verdict" = 'problem' and "problem" = 'changed-meanwhile'`,
    mine,
  );
  const counts = { ...(await countVerdicts(client, place)), lines, missed: rows[0]?.missed ?? 0 };
  await client.query(
    `delete from "ImportRow" where "customerId" = $1 and "importId" = $2 and "verdict" in ('new', 'changed', 'same', 'removed')`,
    mine,
  );
  await client.query(`delete from "ImportPiece" where "customerId" = $1 and "importId" = $2`, mine);
  await client.query(
    `update "Import" set "state" = 'applied', "counts" = $3, "finishedAt" = $4 where "customerId" = $1 and "id" = $2`,
    [...mine, JSON.stringify(counts), now],
  );
}
