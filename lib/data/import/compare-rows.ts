import "server-only";
import type { PoolClient } from "pg";
import type { Verdict } from "#lib/data/import-rows.ts";
import type { ImportKind } from "#lib/data/imports.ts";
import { overwritable, type ImportPlace } from "#lib/data/import/place.ts";

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
  const { match, known, differs, both } = matching[kind];
  await client.query(
    `insert into "ImportRow" ("customerId", "importId", "line", "key", "row", "column", "verdict", "problem")
     select $1, $2, line, key, case when found is null then row else row || jsonb_build_object('id', found) end, col, verdict,
       case verdict when 'duplicate' then first::text when 'problem' then coalesce(problem, trouble) end
     from (
       select s.line, s.key, s.row, s.col, s.problem, f.line as first, here."id" as found,
         case when ${both} then 'two-people' when here."groupId" <> all ($3::uuid[]) then 'elsewhere' end as trouble,
         case when s.problem is not null then 'problem'
           when f.line < s.line then 'duplicate'
           when ${both} or here."groupId" <> all ($3::uuid[]) then 'problem'
           when here."id" is null then 'new'
           when not (${differs}) then 'same'
           when here."source" not in ${overwritable} then 'kept'
           else 'changed' end as verdict
       from (select line::int, key, "row"::jsonb as row, col, problem from ${STAGE} where line::int between $4 and $5) s
       left join import_firsts f on f.key = s.key and s.problem is null
       ${match}
       left join ${known} here on here."customerId" = $1 and here."id" = found.id
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
  /** Whether the file says anything else than what is `here`; a cell that is empty says nothing. */
  differs: string;
  /** Whether the row means two different ones that are here. */
  both: string;
}

const told = (field: string, type = "text") => `coalesce((s.row->>'${field}')::${type}, here."${field}")`;
const asTold = (fields: readonly string[]) =>
  [...fields.map((field) => told(field)), told("groupId", "uuid")].join(", ");
const asHere = (fields: readonly string[]) =>
  [...fields, "groupId"].map((field) => `here."${field}"`).join(", ");
const differing = (fields: readonly string[]) => `(${asTold(fields)}) is distinct from (${asHere(fields)})`;

const matching: Record<ImportKind, Matching> = {
  device: {
    match: `left join lateral (select d."id" from "Device" d where d."customerId" = $1 and d."serial" = s.key and s.problem is null) found on true`,
    known: `"Device"`,
    differs: differing(["name", "model", "platform", "osVersion", "enrollment"]),
    both: "false",
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
    differs: differing(["name", "email", "managedAccount"]),
    both: "coalesce(ids.by_email <> ids.by_account, false)",
  },
};
