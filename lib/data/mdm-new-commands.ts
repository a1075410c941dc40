import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { CommandKind, InstallLicensing } from "#lib/domain/mdm/command.ts";

export interface NewCommand {
  connectorId: string;
  deviceId: string;
  target: string;
  kind: CommandKind;
  titleId: string | null;
  licensing: InstallLicensing | null;
  invitationUrl: string | null;
  bundleIds: readonly string[];
  commandUuid: string;
  givesUpAt: Date;
}

/**
 * Writes commands down for devices in reach; nothing is sent. An install or uninstall of a title that is open for its device
 * already is left out. Answers the ids of those written.
 */
export async function insert(tx: Tx, commands: readonly NewCommand[]): Promise<string[]> {
  if (commands.length === 0) return [];
  const { kind: actorKind, name: actorName } = tx.actor;
  const rows = await db(tx).$queryRaw<{ id: string }[]>`
    insert into "MdmCommand" ("customerId", "connectorId", "deviceId", "target", "kind", "titleId", "adamId", "bundleId",
      "licensing", "invitationUrl", "bundleIds", "commandUuid", "actorKind", "actorName", "askedAt", "nextAt", "givesUpAt")
    select d."customerId", c."connectorId", d."id", c."target", c."kind", t."id", t."adamId", t."bundleId", c."licensing",
      c."invitationUrl", c."bundleIds", c."commandUuid", ${actorKind}, ${actorName}, ${tx.now()}, ${tx.now()}, c."givesUpAt"
    from jsonb_to_recordset(${JSON.stringify(commands)}::jsonb) as c ("connectorId" uuid, "deviceId" uuid, "target" text,
      "kind" text, "titleId" uuid, "licensing" text, "invitationUrl" text, "bundleIds" text[], "commandUuid" text,
      "givesUpAt" timestamptz)
    join "Device" d on d."customerId" = ${tx.customerId}::uuid and d."id" = c."deviceId"
    join "MdmConnector" k on k."customerId" = d."customerId" and k."id" = c."connectorId"
    left join "Title" t on t."customerId" = d."customerId" and t."id" = c."titleId" and t."kind" = 'app'
    where c."titleId" is null or t."id" is not null
    on conflict do nothing
    returning "id"::text`;
  return rows.map(({ id }) => id);
}

/** The open install or uninstall of a title on a device. */
export async function openFor(
  tx: Tx,
  { deviceId, titleId, kind }: { deviceId: string; titleId: string; kind: CommandKind },
): Promise<string | null> {
  const [row] = await db(tx).$queryRaw<{ id: string }[]>`
    select c."id"::text from "MdmCommand" c
    join "Device" d on d."customerId" = c."customerId" and d."id" = c."deviceId"
    where c."customerId" = ${tx.customerId}::uuid and c."deviceId" = ${deviceId}::uuid and c."titleId" = ${titleId}::uuid
      and c."kind" = ${kind} and c."state" in ('queued', 'sent', 'acknowledged', 'not-now')`;
  return row?.id ?? null;
}

/** Whether Apple lists a license of the title for the device, or for the person whose it is. */
export async function isLicensed(tx: Tx, deviceId: string, titleId: string): Promise<boolean> {
  const [row] = await db(tx).$queryRaw<{ held: boolean }[]>`
    select true as held from "Device" d
    join "License" l on l."customerId" = d."customerId" and l."titleId" = ${titleId}::uuid
    where d."customerId" = ${tx.customerId}::uuid and d."id" = ${deviceId}::uuid and (l."holder" = 'd:' || d."serial" or exists (
      select from "AppleUser" u where u."customerId" = d."customerId" and u."personId" = d."ownerId" and u."tokenId" = l."tokenId"
        and l."holder" = 'p:' || u."clientUserId"))
    limit 1`;
  return row !== undefined;
}

export interface PairOfDevice {
  deviceId: string;
  titleId: string;
  licensing: InstallLicensing;
}

/** The devices whose licenses these are: the device itself, or those of the person. Holders are as in License. */
export async function devicesOf(
  tx: Tx,
  tokenId: string,
  pairs: readonly { titleId: string; holder: string }[],
): Promise<PairOfDevice[]> {
  if (pairs.length === 0) return [];
  return db(tx).$queryRaw<PairOfDevice[]>`
    with pair as (
      select * from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p ("titleId" uuid, "holder" text)
    )
    select d."id"::text as "deviceId", p."titleId"::text, 'device' as "licensing" from pair p
    join "Device" d on d."customerId" = ${tx.customerId}::uuid and d."serial" = substr(p."holder", 3)
    where p."holder" like 'd:%'
    union all
    select d."id"::text, p."titleId"::text, 'user' from pair p
    join "AppleUser" u on u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid
      and u."clientUserId" = substr(p."holder", 3) and u."personId" is not null
    join "Device" d on d."customerId" = u."customerId" and d."ownerId" = u."personId"
    where p."holder" like 'p:%'`;
}

/** The tokens that a device itself holds a title from. */
export async function tokensLicensing(tx: Tx, deviceId: string, titleId: string): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ tokenId: string }[]>`
    select l."tokenId"::text from "Device" d
    join "License" l on l."customerId" = d."customerId" and l."titleId" = ${titleId}::uuid and l."holder" = 'd:' || d."serial"
    join "ContentToken" t on t."customerId" = l."customerId" and t."id" = l."tokenId"
    where d."customerId" = ${tx.customerId}::uuid and d."id" = ${deviceId}::uuid`;
  return rows.map(({ tokenId }) => tokenId);
}

/** The platforms that Apple names for a title; null for one that is not here any more. */
export async function platformsOf(tx: Tx, titleId: string): Promise<string[] | null> {
  const row = await db(tx).title.findFirst({
    where: { customerId: tx.customerId, id: titleId },
    select: { platforms: true },
  });
  return row?.platforms ?? null;
}
