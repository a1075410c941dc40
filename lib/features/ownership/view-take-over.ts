import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as ownership from "#lib/data/ownership.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { describeOwner, type Owner } from "#lib/domain/tokens/ownership.ts";
import { endingHolders } from "#lib/domain/tokens/ending-holders.ts";
import { graceEndsAt, sumTakeOver, type TakeOverSums } from "#lib/domain/tokens/take-over.ts";
import { ourMdmId } from "#lib/features/our-name.ts";
import { claimableAt, nameToType, theirsSince } from "#lib/features/ownership/what-stands.ts";
import { siblingAt } from "#lib/features/sibling-owner.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import type { Granted, Scope } from "#lib/scope.ts";

export interface OwnerView {
  id: string;
  owner: Owner;
  name: string | null;
  metadata: string | null;
  /** Since when it is known; it may have been there before. */
  since: Date | null;
  /** Another customer of this installation; its name where the reader may know it. */
  sibling: { name: string | null } | null;
}

export interface TakeOverView {
  tokenId: string;
  tokenName: string;
  location: string;
  /** Null where nobody else's name stands. */
  other: OwnerView | null;
  /** When everything below was read; null before the first sync. */
  readAt: Date | null;
  holders: { devices: number; people: number };
  titles: ownership.StandingTitle[];
  sums: TakeOverSums;
  /** Until about when ended apps go on working. */
  graceEndsAt: Date;
  /** When it may be claimed again; null for now. */
  claimableAt: Date | null;
  running: { id: string; number: number } | null;
  /** Whose licenses could be ended; null for everybody's. */
  only: { typed: string; holders: number } | null;
}

/**
 * What taking a location over would mean, from what was really read of it; where holders are typed, only their licenses
 * count as those that could be ended. Nothing is written at Apple.
 */
export async function viewTakeOver(
  scope: Granted<"token:write">,
  tokenId: string,
  typed = "",
): Promise<TakeOverView> {
  const holders = endingHolders(typed);
  const { token, ...view } = await transaction(scope, async (tx) => {
    const found = await tokenHere(tx, tokenId);
    const titles = await ownership.standingTitles(tx, tokenId, theirsSince(found), holders);
    const running = await operations.findOpen(tx, tokenId, "take-over");
    return {
      token: found,
      holders: await ownership.holderCounts(tx, tokenId),
      titles,
      sums: sumTakeOver(titles, () => false),
      claimableAt: await claimableAt(tx, found),
      running: running && { id: running.id, number: running.number },
    };
  });
  return {
    tokenId,
    tokenName: token.name,
    location: nameToType(token),
    other: await ownerOf(scope, token),
    readAt: token.lastSyncAt,
    graceEndsAt: graceEndsAt(scope.now()),
    only: holders && { typed, holders: holders.length },
    ...view,
  };
}

/** Whose name stands at a token's location, when it is not ours. */
export async function ownerOf(
  scope: Scope,
  {
    uId,
    ownerId,
    ownerName,
    ownerMetadata,
    ownerSince,
  }: Pick<TokenRecord, "uId" | "ownerId" | "ownerName" | "ownerMetadata" | "ownerSince">,
): Promise<OwnerView | null> {
  if (ownerId === null || (await isOurs(scope, uId, ownerId))) return null;
  const mdm = { id: ownerId, name: ownerName ?? undefined, metadata: ownerMetadata ?? undefined };
  return {
    id: ownerId,
    owner: describeOwner(mdm),
    name: ownerName,
    metadata: ownerMetadata,
    since: ownerSince,
    sibling: await siblingAt(scope, uId, ownerId),
  };
}

async function isOurs({ customerId }: Scope, uId: string, ownerId: string): Promise<boolean> {
  return ownerId === (await ourMdmId(customerId, uId));
}
