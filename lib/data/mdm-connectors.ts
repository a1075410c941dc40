import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { ConnectorKind, NewcomerChoice } from "#lib/domain/mdm/connector.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Sealed } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const record = {
  id: true, groupId: true, kind: true, name: true, url: true, installs: true, newcomers: true, enabled: true, createdAt: true,
  createdBy: true, answeredAt: true, heardAt: true, version: true, problem: true, problemAt: true,
  group: { select: { name: true } },
} as const satisfies Prisma.MdmConnectorSelect; // prettier-ignore

type Row = Prisma.MdmConnectorGetPayload<{ select: typeof record }>;

export interface ConnectorRecord extends Omit<Row, "group" | "kind" | "newcomers"> {
  kind: ConnectorKind;
  newcomers: NewcomerChoice;
  groupName: string;
}

const typed = ({ group, ...row }: Row): ConnectorRecord => ({
  ...row,
  kind: row.kind as ConnectorKind,
  newcomers: row.newcomers as NewcomerChoice,
  groupName: group.name,
});

export async function page(tx: Tx, walk: Walk): Promise<Page<ConnectorRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).mdmConnector.findMany({
    where: { ...inReach(tx), ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

export async function find(tx: Tx, id: string): Promise<ConnectorRecord | null> {
  const row = await db(tx).mdmConnector.findFirst({ where: { ...inReach(tx), id }, select: record });
  return row && typed(row);
}

export async function get(tx: Tx, id: string): Promise<ConnectorRecord> {
  const connector = await find(tx, id);
  if (!connector) throw new Refusal("not-found");
  return connector;
}

export interface ConnectorFields {
  name: string;
  url: string;
  installs: boolean;
  newcomers: NewcomerChoice;
  enabled: boolean;
}

export interface NewConnector extends ConnectorFields {
  id: string;
  groupId: string;
  kind: ConnectorKind;
  apiKey: Sealed | null;
  secret: Sealed;
}

export async function insert(tx: Tx, { apiKey, secret, ...connector }: NewConnector): Promise<void> {
  const { customerId } = tx;
  const groupId = reached(tx, connector.groupId);
  const made = { createdAt: tx.now(), createdBy: tx.actor.name };
  await db(tx).mdmConnector.create({
    data: { ...connector, ...made, ...asKey(apiKey), ...asSecret(secret), groupId, customerId },
    select: { id: true },
  });
  const { id } = connector;
  await db(tx).mdmAddress.create({ data: { connectorId: id, customerId, groupId } });
}

export async function update(
  tx: Tx,
  id: string,
  fields: ConnectorFields,
  apiKey: Sealed | null,
): Promise<void> {
  const data = { ...fields, ...asKey(apiKey), problem: null, problemAt: null };
  await db(tx).mdmConnector.updateMany({ where: { ...inReach(tx), id }, data });
}

export async function setSecret(tx: Tx, id: string, secret: Sealed): Promise<void> {
  await db(tx).mdmConnector.updateMany({ where: { ...inReach(tx), id }, data: asSecret(secret) });
}

/** Its address is unknown from now on; its commands and what is known of its devices go with it. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await db(tx).mdmConnector.deleteMany({ where: { ...inReach(tx), id } });
}

type Key = { keyId: string; bytes: Uint8Array } | null;

/** What it is let in with, and what it shows itself by; both sealed. */
export async function sealedKeys(
  tx: Tx,
  id: string,
): Promise<{ apiKey: Key; secret: NonNullable<Key> } | null> {
  const row = await db(tx).mdmConnector.findFirst({
    where: { ...inReach(tx), id },
    select: { apiKey: true, apiKeyKeyId: true, secret: true, secretKeyId: true },
  });
  if (!row) return null;
  const { apiKey, apiKeyKeyId, secret, secretKeyId } = row;
  return {
    apiKey: apiKey && apiKeyKeyId ? { keyId: apiKeyKeyId, bytes: apiKey } : null,
    secret: { keyId: secretKeyId, bytes: secret },
  };
}

/** It answered: what was wrong with it is over. */
export async function noteAnswer(tx: Tx, id: string, version?: string): Promise<void> {
  const data = { answeredAt: tx.now(), problem: null, problemAt: null, ...(version && { version }) };
  await db(tx).mdmConnector.updateMany({ where: { ...inReach(tx), id }, data });
}

/** A word of ours for what is wrong, since when; kept from its first time on. */
export async function noteProblem(tx: Tx, id: string, problem: string): Promise<void> {
  await db(tx).mdmConnector.updateMany({
    where: { ...inReach(tx), id, OR: [{ problem: null }, { problem: { not: problem } }] },
    data: { problem, problemAt: tx.now() },
  });
}

export async function noteHeard(tx: Tx, id: string): Promise<void> {
  await db(tx).mdmConnector.updateMany({ where: { ...inReach(tx), id }, data: { heardAt: tx.now() } });
}

const asKey = (key: Sealed | null) => key && { apiKey: key.bytes, apiKeyKeyId: key.keyId };
const asSecret = ({ keyId, bytes }: Sealed) => ({ secret: bytes, secretKeyId: keyId });
