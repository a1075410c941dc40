import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** How a device is commanded: by which connector, and under which id. */
export interface Target {
  deviceId: string;
  connectorId: string;
  kind: ConnectorKind;
  installs: boolean;
  platform: string;
  osVersion: string | null;
  enrollment: string;
  /** The device's own channel; with a program its serial number. */
  target: string;
  /** The channel of a Mac's user. */
  userTarget: string | null;
}

/**
 * The connector that serves each of the devices: the one that knows it, else the nearest one above its group where somebody
 * wrote down the id. Devices out of reach, and those that nobody serves, are left out.
 */
export async function serving(tx: Tx, deviceIds: readonly string[]): Promise<Target[]> {
  if (deviceIds.length === 0) return [];
  const devices = sql`select * from "Device" where "customerId" = ${tx.customerId}::uuid
    and "id" = any (${[...deviceIds]}::uuid[])`;
  return db(tx).$queryRaw<Target[]>(targetsOf(tx, devices));
}

/** As a statement; `devices` gives rows of Device. */
const targetsOf = ({ customerId }: Tx, devices: Prisma.Sql) => sql`
  with recursive wanted as materialized (${devices}), above as (
    select "groupId" as "of", "groupId", 0 as depth from (select distinct "groupId" from wanted) places
    union all
    select a."of", g."parentId", a.depth + 1 from above a
    join "OrganizationGroup" g on g."customerId" = ${customerId}::uuid and g."id" = a."groupId" where g."parentId" is not null
  )
  select distinct on (d."id") d."id" as "deviceId", c."id" as "connectorId", c."kind", c."installs", d."platform", d."osVersion",
    d."enrollment", case when c."kind" = 'program' then d."serial" else coalesce(e."target", d."udid", d."enrollmentId") end as "target",
    coalesce(e."userTarget", d."userChannelId") as "userTarget"
  from wanted d
  join above a on a."of" = d."groupId"
  join "MdmConnector" c on c."customerId" = ${customerId}::uuid and c."groupId" = a."groupId" and c."enabled"
  left join "MdmEnrollment" e on e."customerId" = c."customerId" and e."connectorId" = c."id" and e."deviceId" = d."id"
    and e."leftAt" is null
  where e."target" is not null or (
    (c."kind" = 'program' or d."udid" is not null or d."enrollmentId" is not null) and not exists (
      select from "MdmEnrollment" gone where gone."customerId" = c."customerId" and gone."connectorId" = c."id"
        and gone."deviceId" = d."id" and gone."leftAt" is not null))
  order by d."id", e."lastSeenAt" desc nulls last, a.depth, c."createdAt"`;
