import "server-only";
import type { PoolClient } from "pg";
import type { Verdict } from "#lib/data/import-rows.ts";
import type { ImportKind } from "#lib/data/imports.ts";
import { changes, differs } from "#lib/data/import/fields.ts";
import type { ImportPlace } from "#lib/data/import/place.ts";

export const STAGE = "import_rows";

/** Of a staged row: `row` is JSON by column, `key` what tells rows apart, `problem` and `col` why it cannot be taken. */
export const stagedColumns = ["line", "key", "row", "problem", "col"] as const;

/** A check begins from nothing. */
export async function forgetRows(client: PoolClient, { customerId, importId }: ImportPlace): Promise<void> {
  await client.query(`delete from "ImportRow" where "customerId" = $1 and "importId" = $2`, [
    customerId,
    importId,
  ]);
}

/** Finds keys that occur more than once; the first line of each counts. */
export async function prepareStage(client: PoolClient): Promise<void> {
  await client.query(`create index on ${STAGE} ((line::int))`);
  await client.query(
    `create temp table import_firsts as select key, min(line::int) as line from ${STAGE}
     where problem is null group by key having count(*) > 1`,
  );
  await client.query(`create index on import_firsts (key)`);
  await client.query(`analyze ${STAGE}`);
  await client.query(`analyze import_firsts`);
}

export async function dropStage(client: PoolClient): Promise<void> {
  await client.query("drop table import_firsts");
}

/** Holds some lines against what is here, and writes down what would become of each. */
export async function compareLines(
  client: PoolClient,
  { customerId, importId, kind, reach }: ImportPlace,
  from: number,
  to: number,
): Promise<void> {
  const { match, known, row, trouble } = matching[kind];
  await client.query(
    `insert into "ImportRow" ("customerId", "importId", "line", "key", "row", "column", "verdict", "problem")
     select $1, $2, line, key, case when found is null then row else row || jsonb_build_object('id', found) end,
       case when problem is null and trouble = 'unknown-owner' then 'owner' else col end, verdict,
       case verdict when 'duplicate' then first::text when 'problem' then coalesce(problem, trouble) end
     from (
       select s.line, s.key, s.col, s.problem, f.line as first, here."id" as found, told.row, told.trouble,
         case when s.problem is not null then 'problem'
           when f.line < s.line then 'duplicate'
           when told.trouble is not null then 'problem'
           when here."id" is null then 'new'
           when not (${differs(kind, "here", "told.row")}) then 'same'
           when not (${changes(kind, "here", "told.row")}) then 'kept'
           else 'changed' end as verdict
       from (select line::int, key, "row"::jsonb as row, col, problem from ${STAGE} where line::int between $4 and $5) s
       left join import_firsts f on f.key = s.key and s.problem is null
       ${match}
       left join ${known} here on here."customerId" = $1 and here."id" = found.id
       cross join lateral (select ${row} as row,
         case when here."groupId" <> all ($3::uuid[]) then 'elsewhere' else ${trouble} end as trouble) told
     ) compared`,
    [customerId, importId, reach, from, to],
  );
}

export async function countVerdicts(
  client: PoolClient,
  { customerId, importId }: ImportPlace,
): Promise<Partial<Record<Verdict, number>>> {
  const { rows } = await client.query<{ verdict: Verdict; count: number }>(
    `select "verdict", count(*)::int as "count" from "ImportRow" where "customerId" = $1 and "importId" = $2 group by "verdict"`,
    [customerId, importId],
  );
  return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
}

interface Matching {
  /** Joins the id of the row that is here already as `found`. */
  match: string;
  known: string;
  /** What the line says, with the ids of what it names. */
  row: string;
  /** Why the line cannot be taken though it can be read. */
  trouble: string;
}

const ownerBy = (key: string) =>
  `(select p."id" from "Person" p where p."customerId" = $1 and p."${key}" = s.row->>'owner' and p."groupId" = any ($3::uuid[]))`;

const matching: Record<ImportKind, Matching> = {
  device: {
    match: `left join lateral (select d."id" from "Device" d where d."customerId" = $1 and d."serial" = s.key and s.problem is null) found on true
      left join lateral (select coalesce(${ownerBy("emailKey")}, ${ownerBy("managedKey")}) as id where s.row ? 'owner' and s.problem is null) owner on true`,
    known: `"Device"`,
    row: `case when owner.id is null then s.row else s.row || jsonb_build_object('ownerId', owner.id) end`,
    trouble: `case when s.row ? 'owner' and owner.id is null then 'unknown-owner' end`,
  },
  person: {
    match: `left join lateral (
        select (select p."id" from "Person" p where p."customerId" = $1 and p."emailKey" = s.row->>'emailKey') as by_email,
          (select p."id" from "Person" p where p."customerId" = $1 and p."managedKey" = s.row->>'managedKey') as by_account,
          (select u."personId" from "AppleUser" u where u."customerId" = $1 and u."clientUserId" = s.row->>'clientUserId'
            and u."personId" is not null limit 1) as by_apple
        where s.problem is null
      ) ids on true
      left join lateral (select coalesce(ids.by_email, ids.by_account, ids.by_apple) as id) found on true`,
    known: `"Person"`,
    row: "s.row",
    trouble: "case when ids.by_email <> ids.by_account then 'two-people' end",
  },
};
