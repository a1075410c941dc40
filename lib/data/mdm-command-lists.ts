import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { CommandProblem } from "#lib/domain/mdm/answer.ts";
import { type CommandKind, type CommandState, openStates } from "#lib/domain/mdm/command.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const SIZE = 50;
const { sql } = Prisma;

export interface ListedCommand {
  id: string;
  deviceId: string;
  connectorName: string;
  kind: CommandKind;
  titleId: string | null;
  titleName: string | null;
  licensing: string | null;
  state: CommandState;
  appState: string | null;
  problem: CommandProblem | null;
  resends: number;
  actorName: string;
  askedAt: Date;
  sentAt: Date | null;
  answeredAt: Date | null;
  settledAt: Date | null;
  givesUpAt: Date;
}

/** A device's commands, newest first; none of a device out of reach. */
export async function ofDevice(tx: Tx, deviceId: string, walk: Walk): Promise<Page<ListedCommand>> {
  const back = walk !== null && "before" in walk;
  const [at, id] = walk === null ? [] : (decodeCursor(back ? walk.before : walk.after, 2) ?? []);
  const known = typeof at === "number" && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id);
  const key = known ? sql`(${new Date(at)}::timestamptz, ${id}::uuid)` : null;
  const beyond = key
    ? back
      ? sql`and (c."askedAt", c."id") > ${key}`
      : sql`and (c."askedAt", c."id") < ${key}`
    : Prisma.empty;
  const order = back ? sql`c."askedAt", c."id"` : sql`c."askedAt" desc, c."id" desc`;
  const rows = await db(tx).$queryRaw<ListedCommand[]>`
    select c."id"::text, c."deviceId"::text, k."name" as "connectorName", c."kind", c."titleId"::text, t."name" as "titleName",
      c."licensing", c."state", c."appState", c."problem", c."resends", c."actorName", c."askedAt", c."sentAt", c."answeredAt",
      c."settledAt", c."givesUpAt"
    from "MdmCommand" c
    join "Device" d on d."customerId" = c."customerId" and d."id" = c."deviceId"
    join "MdmConnector" k on k."customerId" = c."customerId" and k."id" = c."connectorId"
    left join "Title" t on t."customerId" = c."customerId" and t."id" = c."titleId"
    where c."customerId" = ${tx.customerId}::uuid and c."deviceId" = ${deviceId}::uuid ${beyond}
    order by ${order} limit ${SIZE + 1}`;
  return pageOf(rows, { walk, size: SIZE, keyOf: (row) => [row.askedAt.getTime(), row.id] });
}

/** The newest install of each of a device's titles, by what the app is called on it. */
export async function installsOf(
  tx: Tx,
  deviceId: string,
): Promise<{ id: string; bundleId: string | null; state: CommandState; appState: string | null }[]> {
  return db(tx).$queryRaw`
    select distinct on (c."titleId") c."id"::text, c."bundleId", c."state", c."appState" from "MdmCommand" c
    join "Device" d on d."customerId" = c."customerId" and d."id" = c."deviceId"
    where c."customerId" = ${tx.customerId}::uuid and c."deviceId" = ${deviceId}::uuid and c."kind" = 'install'
    order by c."titleId", c."askedAt" desc, c."id"`;
}

export interface InstallStanding {
  state: CommandState;
  appState: string | null;
}

/** By device: how the newest install of a title stands there. */
export async function installsOfTitle(
  tx: Tx,
  titleId: string,
  deviceIds: readonly string[],
): Promise<Map<string, InstallStanding>> {
  const rows = await db(tx).$queryRaw<(InstallStanding & { deviceId: string })[]>`
    select distinct on (c."deviceId") c."deviceId"::text, c."state", c."appState" from "MdmCommand" c
    join "Device" d on d."customerId" = c."customerId" and d."id" = c."deviceId"
    where c."customerId" = ${tx.customerId}::uuid and c."titleId" = ${titleId}::uuid and c."kind" = 'install'
      and c."deviceId" = any (${[...deviceIds]}::uuid[])
    order by c."deviceId", c."askedAt" desc, c."id"`;
  return new Map(rows.map(({ deviceId, ...how }) => [deviceId, how]));
}

/** What is still open of a device at a connector. */
export async function openOf(tx: Tx, connectorId: string, deviceId: string): Promise<string[]> {
  const rows = await db(tx).mdmCommand.findMany({
    where: {
      customerId: tx.customerId,
      connectorId,
      deviceId,
      state: { in: [...openStates] },
      device: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
