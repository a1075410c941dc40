import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";

const DAY_MS = 86_400_000;

/** A token as it stands here after it was added; its secret is no token of Apple's. */
export async function plantToken(
  tx: Tx,
  groupId: string,
  token: Partial<tokens.NewToken> = {},
): Promise<string> {
  const id = randomUUID();
  await tokens.insert(tx, {
    id,
    groupId,
    name: `Token ${id.slice(0, 8)}`,
    description: "",
    organization: "Aldermoor Handels AB",
    uId: id,
    locationName: "Aldermoor Retail",
    country: "DE",
    region: "DE",
    platform: "enterprisestore",
    website: null,
    secret: { keyId: "test", bytes: new Uint8Array(1) },
    fingerprint: id,
    expiresAt: new Date(tx.now().getTime() + 300 * DAY_MS),
    registered: true,
    readOnly: false,
    observing: false,
    legacy: false,
    owner: null,
    ...token,
  });
  return id;
}

interface PlantedTitle {
  adamId?: string;
  total: number;
  assigned?: number;
  retired?: number;
  metadataFrom?: string;
  holders?: readonly string[];
}

/** A title in a token with Apple's counts of it and some of its holders. Answers the title's id. */
export async function plantTitle(tx: Tx, tokenId: string, title: PlantedTitle): Promise<string> {
  const { customerId } = tx;
  const {
    adamId = String(Math.floor(Math.random() * 1e9)),
    total,
    assigned = 0,
    retired = 0,
    holders = [],
  } = title;
  const name = `Title ${adamId}`;
  const key = { customerId, adamId, pricingParam: "STDQ" };
  const { id: titleId } = await db(tx).title.upsert({
    where: { customerId_adamId_pricingParam: key },
    create: {
      ...key,
      kind: "app",
      name,
      nameKey: name.toLowerCase(),
      platforms: ["ios"],
      createdAt: tx.now(),
      ...(title.metadataFrom && { metadataFrom: title.metadataFrom }),
    },
    update: {},
    select: { id: true },
  });
  const flags = { deviceAssignable: true, revocable: true, platforms: ["ios"], asOf: tx.now() };
  const available = total === 2_147_483_647 ? total : total - assigned - retired;
  await db(tx).asset.create({
    data: { ...key, tokenId, titleId, ...flags, total, assigned, retired, available },
    select: { titleId: true },
  });
  for (const holder of holders)
    await db(tx).license.create({
      data: { customerId, tokenId, titleId, holder, since: tx.now() },
      select: { holder: true },
    });
  return titleId;
}

export async function plantAppleUser(
  tx: Tx,
  tokenId: string,
  clientUserId: string,
  email: string | null = null,
) {
  await db(tx).appleUser.create({
    data: {
      customerId: tx.customerId,
      tokenId,
      clientUserId,
      status: "Associated",
      email,
      emailKey: email?.toLowerCase() ?? null,
    },
    select: { clientUserId: true },
  });
}

/** A sync as an operation that has just been asked for. */
export const plantSync = (tx: Tx, tokenId: string, groupId: string) =>
  operations.insert(tx, { kind: "sync", groupId, tokenId, subject: { token: "Retail" } });
