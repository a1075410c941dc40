import "server-only";
import type { PoolClient } from "pg";
import { nameKey, searchWords } from "#lib/domain/names.ts";

export const appleUserColumns = [
  "client_user_id",
  "status",
  "email",
  "email_key",
  "id_hash",
  "invite_code",
] as const;

interface Place {
  customerId: string;
  tokenId: string;
  groupId: string;
  now: Date;
}

/**
 * Apple may list a clientUserId several times, at most once active: the active record counts, else a retired one.
 * After a whole walk, whoever is not listed any more leaves.
 */
export async function mirrorAppleUsers(
  client: PoolClient,
  place: Place,
  stage: string,
  { whole }: { whole: boolean },
): Promise<void> {
  const mine = [place.customerId, place.tokenId];
  await client.query(`analyze ${stage}`);
  await client.query(
    `insert into "AppleUser" as u ("customerId", "tokenId", "clientUserId", "status", "email", "emailKey", "idHash", "inviteCode")
     select distinct on (client_user_id) $1, $2, client_user_id, status, email, email_key, id_hash, invite_code from ${stage}
     order by client_user_id, case status when 'Associated' then 0 when 'Registered' then 1 when 'Retired' then 2 else 3 end
     on conflict ("customerId", "tokenId", "clientUserId") do update set "status" = excluded."status", "email" = excluded."email",
       "emailKey" = excluded."emailKey", "idHash" = excluded."idHash", "inviteCode" = excluded."inviteCode"
     where (u."status", u."email", u."idHash", u."inviteCode")
       is distinct from (excluded."status", excluded."email", excluded."idHash", excluded."inviteCode")`,
    mine,
  );
  if (whole)
    await client.query(
      `delete from "AppleUser" u where u."customerId" = $1 and u."tokenId" = $2
         and not exists (select 1 from ${stage} s where s.client_user_id = u."clientUserId")`,
      mine,
    );
  await linkPeople(client, mine);
  await addPeople(client, place);
}

/** Whom we registered, the same e-mail address, or the same clientUserId at another location: that is the same person. */
async function linkPeople(client: PoolClient, mine: string[]): Promise<void> {
  await linkRegistered(client, mine);
  await client.query(
    `update "AppleUser" u set "personId" = p."id" from "Person" p
     where u."customerId" = $1 and u."tokenId" = $2 and u."personId" is null
       and p."customerId" = $1 and p."emailKey" = u."emailKey"`,
    mine,
  );
  await client.query(
    `update "AppleUser" u set "personId" = o."personId" from "AppleUser" o
     where u."customerId" = $1 and u."tokenId" = $2 and u."personId" is null
       and o."customerId" = $1 and o."clientUserId" = u."clientUserId" and o."personId" is not null`,
    mine,
  );
}

/** Right after a large registration the planner takes it for a small one, and would compare everybody with everybody. */
async function linkRegistered(client: PoolClient, mine: string[]): Promise<void> {
  await client.query("set local enable_nestloop = off");
  await client.query(
    `update "AppleUser" u set "personId" = r."personId" from "Registration" r
     where u."customerId" = $1 and u."tokenId" = $2 and u."personId" is null
       and r."customerId" = $1 and r."tokenId" = $2 and r."clientUserId" = u."clientUserId" and r."verb" = 'register'
       and exists (select from "Person" p where p."customerId" = $1 and p."id" = r."personId" offset 0)`,
    mine,
  );
  await client.query("set local enable_nestloop = on");
}

interface Stranger {
  clientUserId: string;
  email: string | null;
  emailKey: string | null;
}

const BATCH = 5000;

/** People whom only Apple knew so far enter the list of people, in the token's group. */
async function addPeople(client: PoolClient, { customerId, tokenId, groupId, now }: Place): Promise<void> {
  const { rows } = await client.query<Stranger>(
    `select distinct on (coalesce("emailKey", "clientUserId")) "clientUserId", "email", "emailKey" from "AppleUser"
     where "customerId" = $1 and "tokenId" = $2 and "personId" is null and "status" in ('Registered', 'Associated')`,
    [customerId, tokenId],
  );
  for (let from = 0; from < rows.length; from += BATCH) {
    const people = rows.slice(from, from + BATCH).map((row) => {
      const name = row.email ?? row.clientUserId;
      return {
        ...row,
        name,
        nameKey: nameKey(name),
        id: crypto.randomUUID(),
        words: searchWords(name, row.clientUserId),
      };
    });
    await client.query(
      `with incoming as (
         select * from jsonb_to_recordset($4::jsonb) as p ("id" uuid, "name" text, "nameKey" text, "email" text, "emailKey" text, "words" text[])
       ), added as (
         insert into "Person" ("customerId", "id", "groupId", "name", "nameKey", "email", "emailKey", "source", "createdAt", "updatedAt")
         select $1, "id", $2, "name", "nameKey", "email", "emailKey", 'apple', $3, $3 from incoming
         on conflict do nothing returning "id"
       )
       insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
       select $1, 'person', unnest("words"), "nameKey", "id" from incoming join added using ("id") on conflict do nothing`,
      [customerId, groupId, now, JSON.stringify(people)],
    );
    await client.query(
      `update "AppleUser" u set "personId" = p."id"
       from jsonb_to_recordset($3::jsonb) as p ("id" uuid, "clientUserId" text)
       where u."customerId" = $1 and u."tokenId" = $2 and u."clientUserId" = p."clientUserId" and u."personId" is null
         and exists (select 1 from "Person" known where known."customerId" = $1 and known."id" = p."id")`,
      [customerId, tokenId, JSON.stringify(people)],
    );
  }
  await linkPeople(client, [customerId, tokenId]);
}
