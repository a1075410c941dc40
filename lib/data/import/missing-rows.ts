import "server-only";
import type { PoolClient } from "pg";
import type { ImportPlace } from "#lib/data/import/place.ts";
import type { ImportKind } from "#lib/data/imports.ts";

/** Whether a line of the table means this record, also a line that cannot be taken for some other cell. */
const meant: Record<ImportKind, string> = {
  device: `not exists (select from "ImportRow" r where r."customerId" = $1 and r."importId" = $2 and upper(btrim(r."row"->>'serial')) = t."serial")`,
  person: [
    `(r."row"->>'id')::uuid = t."id"`,
    `lower(btrim(r."row"->>'email')) = t."emailKey"`,
    `lower(btrim(r."row"->>'managedAccount')) = t."managedKey"`,
  ]
    .map(
      (same) =>
        `not exists (select from "ImportRow" r where r."customerId" = $1 and r."importId" = $2 and ${same})`,
    )
    .join(" and "),
};

const told: Record<ImportKind, string> = {
  device: `t."serial", jsonb_build_object('id', t."id", 'serial', t."serial", 'name', t."name")`,
  person: `coalesce(t."emailKey", t."managedKey"), jsonb_strip_nulls(jsonb_build_object('id', t."id", 'name', t."name", 'email', t."email", 'managedAccount', t."managedAccount"))`,
};

/**
 * Writes down, behind the table's last line, whoever came by a table, is in the import's reach and in no line of this one.
 * What another source owns, or a person typed in, is never missing.
 */
export async function addMissing(
  client: PoolClient,
  { customerId, importId, kind, reach }: ImportPlace,
  lines: number,
): Promise<void> {
  await client.query(
    `insert into "ImportRow" ("customerId", "importId", "line", "key", "row", "verdict")
     select $1, $2, $4::int + row_number() over (order by t."nameKey", t."id"), ${told[kind]}, 'missing'
     from "${kind === "device" ? "Device" : "Person"}" t
     where t."customerId" = $1 and t."source" = 'csv' and t."groupId" = any ($3::uuid[]) and ${meant[kind]}`,
    [customerId, importId, reach, lines],
  );
}
