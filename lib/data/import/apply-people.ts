import "server-only";
import type { PoolClient } from "pg";
import { assignments, touchable } from "#lib/data/import/fields.ts";
import type { ImportPlace } from "#lib/data/import/place.ts";
import { addWords, replaceWords } from "#lib/data/import/words.ts";

interface Stored {
  id: string;
  name: string;
  nameKey: string;
  email: string | null;
  managedAccount: string | null;
}

const named = ({ id, nameKey, name, email, managedAccount }: Stored) => ({
  id,
  nameKey,
  texts: [name, email, managedAccount],
});

const stored = `p."id", p."name", p."nameKey", p."email", p."managedAccount"`;

/** Adds the new people among some lines. Answers the keys of those that came in. */
export async function addPeople(
  client: PoolClient,
  { customerId, importId, groupId, now }: ImportPlace,
  lines: readonly [from: number, to: number],
): Promise<string[]> {
  await client.query(
    `update "ImportRow" set "row" = "row" || jsonb_build_object('id', gen_random_uuid())
     where "customerId" = $1 and "importId" = $2 and "verdict" = 'new' and "line" between $3 and $4`,
    [customerId, importId, ...lines],
  );
  const { rows } = await client.query<Stored & { key: string }>(
    `with coming as (
       select "key", "row", ("row"->>'id')::uuid as "id" from "ImportRow"
       where "customerId" = $1 and "importId" = $2 and "verdict" = 'new' and "line" between $3 and $4
     ), p as (
       insert into "Person" ("customerId", "id", "groupId", "name", "nameKey", "email", "emailKey", "managedAccount", "managedKey", "language", "source", "createdAt", "updatedAt")
       select $1, coming."id", g."id", "row"->>'name', "row"->>'nameKey', "row"->>'email', "row"->>'emailKey', "row"->>'managedAccount',
         "row"->>'managedKey', "row"->>'language', 'csv', $6, $6
       from coming join "OrganizationGroup" g on g."customerId" = $1 and g."id" = coalesce(("row"->>'groupId')::uuid, $5)
       on conflict do nothing
       returning "id", "name", "nameKey", "email", "managedAccount"
     )
     select coming."key", ${stored} from p join coming using ("id")`,
    [customerId, importId, ...lines, groupId, now],
  );
  await addWords(client, customerId, "person", rows.map(named));
  return rows.map(({ key }) => key);
}

/**
 * Changes the people among some lines as the file tells and their owners allow; one that was taken over by hand meanwhile stays.
 * Answers the keys of those that changed.
 */
export async function changePeople(
  client: PoolClient,
  { customerId, importId, reach, now }: ImportPlace,
  lines: readonly [from: number, to: number],
): Promise<string[]> {
  const { rows } = await client.query<Stored & { key: string }>(
    `update "Person" p set ${assignments("person", "p", `r."row"`)}, "updatedAt" = $6
     from "ImportRow" r
     where r."customerId" = $1 and r."importId" = $2 and r."verdict" = 'changed' and r."line" between $3 and $4
       and p."customerId" = $1 and p."id" = (r."row"->>'id')::uuid and p."groupId" = any ($5::uuid[]) and ${touchable("p")}
     returning r."key", ${stored}`,
    [customerId, importId, ...lines, reach, now],
  );
  await replaceWords(client, customerId, "person", rows.map(named));
  return rows.map(({ key }) => key);
}

/** Whoever a location knows under the same address or clientUserId, and nobody here yet, is the person of that line. */
export async function linkImported(
  client: PoolClient,
  { customerId, importId }: ImportPlace,
  lines: readonly [from: number, to: number],
): Promise<void> {
  for (const same of [`u."emailKey" = p."emailKey"`, `u."clientUserId" = r."row"->>'clientUserId'`])
    await client.query(
      `update "AppleUser" u set "personId" = p."id"
       from "ImportRow" r join "Person" p on p."customerId" = $1 and p."id" = (r."row"->>'id')::uuid
       where r."customerId" = $1 and r."importId" = $2 and r."verdict" in ('new', 'changed') and r."line" between $3 and $4
         and u."customerId" = $1 and u."personId" is null and ${same}`,
      [customerId, importId, ...lines],
    );
}
