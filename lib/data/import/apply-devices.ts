import "server-only";
import type { PoolClient } from "pg";
import { assignments, touchable } from "#lib/data/import/fields.ts";
import type { ImportPlace } from "#lib/data/import/place.ts";
import { addWords, replaceWords } from "#lib/data/import/words.ts";

interface Stored {
  id: string;
  serial: string;
  name: string;
  nameKey: string;
}

const named = ({ id, serial, name, nameKey }: Stored) => ({ id, nameKey, texts: [name, serial] });

/** Adds the new devices among some lines. Answers the keys of those that came in. */
export async function addDevices(
  client: PoolClient,
  { customerId, importId, groupId, now }: ImportPlace,
  lines: readonly [from: number, to: number],
): Promise<string[]> {
  const { rows } = await client.query<Stored>(
    `insert into "Device" ("customerId", "groupId", "serial", "name", "nameKey", "model", "platform", "osVersion", "enrollment", "ownerId", "lastSeenAt", "source", "createdAt", "updatedAt")
     select $1, g."id", "key", coalesce("row"->>'name', "key"), coalesce("row"->>'nameKey', lower("key")), "row"->>'model',
       coalesce("row"->>'platform', 'unknown'), "row"->>'osVersion', coalesce("row"->>'enrollment', 'unknown'), ("row"->>'ownerId')::uuid, ("row"->>'lastSeenAt')::timestamptz, 'csv', $6, $6
     from "ImportRow" r join "OrganizationGroup" g on g."customerId" = $1 and g."id" = coalesce(("row"->>'groupId')::uuid, $5)
     where r."customerId" = $1 and "importId" = $2 and "verdict" = 'new' and "line" between $3 and $4
     on conflict ("customerId", "serial") do nothing
     returning "id", "serial", "name", "nameKey"`,
    [customerId, importId, ...lines, groupId, now],
  );
  await addWords(client, customerId, "device", rows.map(named));
  return rows.map(({ serial }) => serial);
}

/**
 * Changes the devices among some lines as the file tells and their owners allow; one that was taken over by hand meanwhile stays.
 * Answers the keys of those that changed.
 */
export async function changeDevices(
  client: PoolClient,
  { customerId, importId, reach, now }: ImportPlace,
  lines: readonly [from: number, to: number],
): Promise<string[]> {
  const { rows } = await client.query<Stored & { key: string }>(
    `update "Device" d set ${assignments("device", "d", `r."row"`)}, "updatedAt" = $6
     from "ImportRow" r
     where r."customerId" = $1 and r."importId" = $2 and r."verdict" = 'changed' and r."line" between $3 and $4
       and d."customerId" = $1 and d."serial" = r."key" and d."groupId" = any ($5::uuid[]) and ${touchable("d")}
     returning r."key", d."id", d."serial", d."name", d."nameKey"`,
    [customerId, importId, ...lines, reach, now],
  );
  await replaceWords(client, customerId, "device", rows.map(named));
  return rows.map(({ key }) => key);
}
