import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { Sealed } from "#lib/platform/seal.ts";

export interface RenewedSecret {
  secret: Sealed;
  fingerprint: string;
  expiresAt: Date;
  organization: string;
  /** Whether the new file belongs to an account instead of a location. */
  legacy: boolean;
}

/**
 * Puts a new secret in the place of the one of that version. What Apple said of the former is forgotten with it: whether
 * the new one may write is asked anew. False when somebody else renewed it meanwhile; then nothing is changed.
 */
export async function swapSecret(
  tx: Tx,
  id: string,
  version: number,
  { secret, ...rest }: RenewedSecret,
): Promise<boolean> {
  const { count } = await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id, secretVersion: version, groupId: { in: [...tx.reach] } },
    data: {
      ...rest,
      secret: secret.bytes,
      secretKeyId: secret.keyId,
      secretVersion: { increment: 1 },
      refusalKind: null,
      refusalNumber: null,
      refusedAt: null,
      wellSince: tx.now(),
      readOnly: false,
      syncFailures: 0,
    },
  });
  return count === 1;
}

export interface ToCompare {
  id: string;
  groupId: string;
  name: string;
  uId: string;
  fingerprint: string;
  secretVersion: number;
}

/** What a file is compared with: the token of a location, or one by its id. Null for one that is out of sight. */
export function toCompare(tx: Tx, by: { uId: string } | { id: string }): Promise<ToCompare | null> {
  return db(tx).contentToken.findFirst({
    where: { customerId: tx.customerId, ...by },
    select: { id: true, groupId: true, name: true, uId: true, fingerprint: true, secretVersion: true },
  });
}

/** The last renewal of a token and its checklist, where it was ever renewed. */
export function lastRenewal(tx: Tx, tokenId: string) {
  return db(tx).operation.findFirst({
    where: { customerId: tx.customerId, tokenId, kind: "renewal" },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      state: true,
      subject: true,
      progress: true,
      createdAt: true,
      actorName: true,
    },
  });
}
