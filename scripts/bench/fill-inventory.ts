import type { ClientBase } from "pg";

export interface FilledPlace {
  customerId: string;
  /** The devices are dealt out to these groups in turn. */
  groupIds: readonly string[];
}

/**
 * Makes `count` devices with the words they are found by, set-based, over a connection that no policy holds.
 * Names go with the platform, as fleets are named, so that what a search finds lies together in the list.
 */
export async function fillDevices(client: ClientBase, place: FilledPlace, count: number): Promise<void> {
  await client.query(devicesSql, [place.customerId, place.groupIds, count]);
  await client.query(deviceWordsSql, [place.customerId]);
  await client.query('analyze "Device"');
  await client.query('analyze "SearchWord"');
}

const FIRST = `array['Ada','Bo','Cem','Dana','Emil','Fatima','Grete','Hugo','Ines','Jonas','Kaya','Lena','Mats','Nora','Otto','Pia']`;
const LAST = `array['Abel','Brandt','Costa','Diaz','Eklund','Fischer','Gruber','Holm','Ivanov','Jansen','Kowal','Lind','Moreau']`;

const devicesSql = `
  insert into "Device" ("customerId","id","groupId","serial","name","nameKey","model","platform","osVersion","enrollment","source","createdAt","updatedAt","lastSeenAt")
  select $1::uuid, gen_random_uuid(), ($2::uuid[])[1 + i % cardinality($2::uuid[])], 'QM' || lpad(upper(to_hex(i)), 8, '0'), name, lower(name),
    case platform when 'ipados' then 'iPad, 10th generation' when 'ios' then 'iPhone 15' when 'macos' then 'MacBook Air' else 'Apple TV 4K' end,
    platform, '18.4', case when i % 50 = 0 then 'user' else 'device' end, case when i % 10 = 0 then 'console' else 'csv' end, now(), now(),
    case when i % 5 > 0 then now() - make_interval(mins => i % 100000) end
  from (
    select upper_i as i, platform, case platform
      when 'ipados' then case when upper_i % 3 = 0 then 'Store ' || upper_i % 900 || ', till ' || upper_i / 900 else 'iPad ' || lpad(upper_i::text, 7, '0') end
      when 'ios' then 'iPhone of ' || (${FIRST})[1 + upper_i % 16] || ' ' || (${LAST})[1 + upper_i % 13] || ' ' || upper_i
      when 'macos' then 'Mac ' || lpad(upper_i::text, 7, '0')
      else 'Apple TV ' || lpad(upper_i::text, 7, '0') end as name
    from (
      select i as upper_i, case when i % 1000 = 7 then 'tvos' when i % 10 < 5 then 'ipados' when i % 10 < 8 then 'ios' else 'macos' end as platform
      from generate_series(1, $3::int) i
    ) kinds
  ) named`;

const deviceWordsSql = wordsSql("device", "Device", `"nameKey" || ' ' || lower("serial")`);

function wordsSql(kind: string, table: string, text: string): string {
  return `
    insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
    select distinct $1::uuid, '${kind}', word, "nameKey", "id" from "${table}", regexp_split_to_table(${text}, '[^a-z0-9]+') word
    where "customerId" = $1::uuid and word <> ''`;
}
