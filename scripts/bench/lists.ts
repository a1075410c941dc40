import type { Walk } from "#lib/domain/paging/page.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { fillDevices } from "#scripts/bench/fill-inventory.ts";
import { p95, type Measured } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";

const MILLION = 1_000_000;
const TIMES = 20;
const LIMIT_MS = 100;

interface Listed {
  next: string | null;
}
type ReadList = (typed: string, walk: Walk) => Promise<Listed>;

/** Lists at a million rows, server time: whatever page, filter or search, for an owner and for one group. */
export async function listsMeasured(place: Place): Promise<Measured[]> {
  const { customerId, groupId } = place;
  const { transaction } = await import("#lib/data/transaction.ts");
  const devices = await import("#lib/data/devices.ts");
  const licenses = await import("#lib/data/licenses.ts");
  const { matchDevices } = await import("#lib/features/inventory-match.ts");
  const { listTitles } = await import("#lib/features/titles/queries.ts");
  const { createGroup } = await import("#lib/features/groups/create-group.ts");

  const { id: below } = await createGroup(place.scope, { name: "Retail", parentId: groupId });
  await withConnection(place.superuserUrl, async (client) => {
    await client.query(`delete from "Device"`);
    await client.query(`delete from "SearchWord" where "kind" = 'device'`);
    await fillDevices(client, { customerId, groupIds: [groupId, below] }, MILLION);
    await client.query('analyze "License"');
  });
  const { placeOf } = await import("#lib/data/across-groups/standing.ts");
  const { systemScope } = await import("#lib/scope.ts");
  const place2 = await placeOf(customerId, below);
  if (!place2) throw new Error("The group just made is not there.");
  const delegated = systemScope(place2, {
    actor: { kind: "job", id: null, name: "bench" },
    via: "job",
    requestId: "bench",
  });

  const listDevices =
    (scope: typeof place.scope, sort: "name" | "seen" = "name"): ReadList =>
    (typed, walk) =>
      transaction(scope, async (tx) => {
        const { match } = await matchDevices(tx, typed);
        return devices.list(tx, match, { sort, descending: false, walk, size: 50 });
      });
  const listLicenses: ReadList = (typed, walk) =>
    transaction(place.scope, (tx) =>
      licenses.list(tx, { tokenIds: null, ...(typed && { serial: typed }) }, walk, 50),
    );
  const listApps: ReadList = (typed, walk) => listTitles(place.scope, { typed, descending: false, walk });

  const rows: Measured[] = [];
  const measure = async (what: string, read: ReadList, typed: string, walk: Walk = null) =>
    rows.push({
      what: `  ${what}`,
      seen: p95(await timed(() => read(typed, walk))),
      limit: LIMIT_MS,
      unit: "ms",
    });

  for (const [who, read] of [
    ["devices", listDevices(place.scope)],
    ["devices, one group", listDevices(delegated)],
  ] as const) {
    await measure(`${who}: first page`, read, "");
    await measure(`${who}: filtered`, read, "platform:tvos");
    await measure(`${who}: search, common word`, read, "ipad");
    await measure(`${who}: search, rare word`, read, "QM000F4240");
    await measure(`${who}: 1,000th page`, read, "", await pageAt(read, 1000));
  }
  for (const [who, scope] of [
    ["devices by last seen", place.scope],
    ["devices by last seen, one group", delegated],
  ] as const) {
    const read = listDevices(scope, "seen");
    await measure(`${who}: first page`, read, "");
    await measure(`${who}: filtered`, read, "seen:>30d");
    await measure(`${who}: 1,000th page`, read, "", await pageAt(read, 1000));
  }
  await measure("devices: not seen for 30 days", listDevices(place.scope), "seen:>30d");
  await measure("devices: of nobody", listDevices(delegated), "owner:none");
  await measure("licenses: first page", listLicenses, "");
  await measure("licenses: 1,000th page", listLicenses, "", await pageAt(listLicenses, 1000));
  await measure("apps: first page", listApps, "");
  await measure("apps: filtered", listApps, "supply:low");
  await measure("apps: search", listApps, "apple 9000");
  return [
    {
      what: "lists at a million rows, p95 of 20",
      seen: Math.max(...rows.map(({ seen }) => seen)),
      limit: LIMIT_MS,
      unit: "ms",
    },
    ...rows,
  ];
}

async function timed(read: () => Promise<unknown>): Promise<number[]> {
  await read();
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
  }
  return times;
}

async function pageAt(read: ReadList, page: number): Promise<Walk> {
  let walk: Walk = null;
  for (let at = 1; at < page; at++) {
    const { next } = await read("", walk);
    if (next === null) return walk;
    walk = { after: next };
  }
  return walk;
}
