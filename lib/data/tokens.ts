import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import { nameKey } from "#lib/domain/names.ts";
import type { Sealed } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Named column by column, so that the sealed secret stays behind. */
export const tokenRecord = {
  id: true, groupId: true, name: true, description: true, organization: true, uId: true, locationName: true,
  country: true, region: true, platform: true, website: true, expiresAt: true, priority: true, registered: true,
  everOurs: true, readOnly: true, observing: true, legacy: true, ownerId: true, ownerName: true, ownerMetadata: true, ownerSince: true,
  refusalKind: true, refusalNumber: true, refusedAt: true, silentSince: true, lastAnsweredAt: true, lastAnswerMs: true,
  observedSince: true, slowSince: true, wellSince: true,
  syncMinutes: true, lastSyncAt: true, lastFullSyncAt: true, nextSyncAt: true, syncFailures: true, syncProblem: true,
  secretVersion: true, removal: true, createdAt: true, createdBy: true,
} as const satisfies Prisma.ContentTokenSelect; // prettier-ignore

export type TokenRecord = Prisma.ContentTokenGetPayload<{ select: typeof tokenRecord }>;

export interface NewToken {
  id: string;
  groupId: string;
  name: string;
  description: string;
  organization: string;
  uId: string;
  locationName: string | null;
  country: string | null;
  region: string;
  platform: string | null;
  website: string | null;
  secret: Sealed;
  fingerprint: string;
  expiresAt: Date;
  registered: boolean;
  readOnly: boolean;
  observing: boolean;
  legacy: boolean;
  owner: { id: string; name: string | null; metadata: string | null } | null;
}

/** Every token in sight: those of the groups in reach, and what groups above share. */
export function list(tx: Tx): Promise<TokenRecord[]> {
  const { customerId } = tx;
  return db(tx).contentToken.findMany({
    where: { customerId },
    select: tokenRecord,
    orderBy: { nameKey: "asc" },
  });
}

export function find(tx: Tx, id: string): Promise<TokenRecord | null> {
  return db(tx).contentToken.findUnique({
    where: { customerId_id: { customerId: tx.customerId, id } },
    select: tokenRecord,
  });
}

export async function get(tx: Tx, id: string): Promise<TokenRecord> {
  const token = await find(tx, id);
  if (!token) throw new Refusal("not-found");
  return token;
}

/** A token that is here already: by the same file, or by the same location. Null also when it is out of sight. */
export function findSame(tx: Tx, { fingerprint, uId }: { fingerprint: string; uId: string | null }) {
  return db(tx).contentToken.findFirst({
    where: { customerId: tx.customerId, OR: [{ fingerprint }, ...(uId === null ? [] : [{ uId }])] },
    select: { id: true, groupId: true, name: true, uId: true, fingerprint: true, expiresAt: true },
  });
}

export async function isNameTaken(tx: Tx, name: string): Promise<boolean> {
  const found = await db(tx).contentToken.findFirst({
    where: { customerId: tx.customerId, nameKey: nameKey(name) },
    select: { id: true },
  });
  return found !== null;
}

export async function names(tx: Tx): Promise<string[]> {
  const rows = await db(tx).contentToken.findMany({
    where: { customerId: tx.customerId },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

export async function insert(tx: Tx, token: NewToken): Promise<void> {
  const { secret, owner, ...rest } = token;
  await db(tx)
    .contentToken.create({
      data: {
        ...rest,
        customerId: tx.customerId,
        nameKey: nameKey(token.name),
        secret: secret.bytes,
        secretKeyId: secret.keyId,
        everOurs: token.registered,
        ownerId: owner?.id ?? null,
        ownerName: owner?.name ?? null,
        ownerMetadata: owner?.metadata ?? null,
        ownerSince: owner ? tx.now() : null,
        lastAnsweredAt: tx.now(),
        createdAt: tx.now(),
        createdBy: tx.actor.name,
      },
      select: { id: true },
    })
    .catch(refuseIfTaken("location-already-here", { name: null }));
}

export interface TokenEdit {
  name: string;
  description: string;
  region: string;
  groupId: string;
  syncMinutes: number;
  priority: number;
}

export async function update(tx: Tx, id: string, edit: Partial<TokenEdit>): Promise<void> {
  const data = { ...edit, ...(edit.name !== undefined && { nameKey: nameKey(edit.name) }) };
  await db(tx)
    .contentToken.update({
      where: { customerId_id: { customerId: tx.customerId, id } },
      data,
      select: { id: true },
    })
    .catch(refuseIfTaken("name-taken", { name: edit.name ?? "" }));
}

export interface SealedToken {
  sealed: { keyId: string; bytes: Uint8Array };
  secretVersion: number;
}

/** The sealed text, for lib/features/apple-session alone. */
export async function sealedSecret(tx: Tx, id: string): Promise<SealedToken | null> {
  const row = await db(tx).contentToken.findUnique({
    where: { customerId_id: { customerId: tx.customerId, id } },
    select: { secret: true, secretKeyId: true, secretVersion: true },
  });
  return row && { sealed: { keyId: row.secretKeyId, bytes: row.secret }, secretVersion: row.secretVersion };
}
