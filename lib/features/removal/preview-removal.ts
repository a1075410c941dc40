import "server-only";
import * as groups from "#lib/data/groups.ts";
import * as removalPreview from "#lib/data/removal-preview.ts";
import * as removals from "#lib/data/removals.ts";
import * as tokenHolders from "#lib/data/token-holders.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { coverable, removalWays, type RemovalWays } from "#lib/domain/tokens/removal.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";
import { otherTokens, poolsOf } from "#lib/features/removal/other-tokens.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

export interface CoveredTitle extends removalPreview.LeavingTitle {
  /** Of those who hold it from this token alone, so many could get a license from another. */
  coverable: number;
}

export interface RemovalPreview {
  token: { id: string; name: string; state: TokenState; locationName: string | null };
  ways: RemovalWays;
  /** What has to be over first. */
  blockedBy: removals.OtherWork | null;
  /** It is being removed already, by this operation. */
  removal: string | null;
  sums: removalPreview.LeavingSums & {
    /** Holders of shared titles that no other token gives them yet. */
    needing: number;
    coverable: number;
  };
  /** Null where holders are too many to be told apart while somebody waits. */
  holders: tokenHolders.HolderSplit | null;
  /** The groups that see the token: where it lives, and those below. */
  groups: string[];
  /** Plans not applied yet that count on it, and what is kept for it until it can act again. */
  waiting: { plans: number; wishes: number };
  titles: Page<CoveredTitle>;
}

/** What removing a token would change: whose licenses, which titles, which groups. Nothing is asked of Apple. */
export function previewRemoval(
  scope: Granted<"token:write">,
  tokenId: string,
  walk: Walk = null,
): Promise<RemovalPreview> {
  return transaction(scope, async (tx) => {
    const token = await tokenHere(tx, tokenId);
    const { id, name, locationName, removal } = token;
    const standing = (await standingOf(tx))(token);
    const cover = await coverOf(tx, id);
    const sums = await removalPreview.sums(tx, id);
    const page = await removalPreview.page(tx, id, walk);
    return {
      token: { id, name, state: standing.state, locationName },
      ways: removalWays(standing),
      blockedBy: removal === null ? await removals.otherWork(tx, id) : null,
      removal,
      sums: { ...sums, needing: cover.needing, coverable: cover.coverable },
      holders: await tokenHolders.splitByHolder(tx, id, sums.licenses),
      groups: await groupsBelow(tx, token.groupId),
      waiting: { plans: await removals.openPlans(tx, id), wishes: await waiting.count(tx, id) },
      titles: {
        ...page,
        rows: page.rows.map((row) => ({ ...row, coverable: cover.byTitle.get(row.titleId) ?? 0 })),
      },
    };
  });
}

/** Title by title, how many of the holders other tokens could give a license to. */
async function coverOf(tx: Tx, tokenId: string) {
  const others = await otherTokens(tx, tokenId);
  const ids = others.map(({ id }) => id);
  const titleIds = await removalPreview.sharedIds(tx, tokenId, ids);
  const pools = Map.groupBy(await poolsOf(tx, others, titleIds), ({ titleId }) => titleId);
  const counted = await removalPreview.shared(tx, tokenId, titleIds, ids);
  const byTitle = new Map(
    counted.map((one) => {
      const own = pools.get(one.titleId) ?? [];
      const free = own.reduce((sum, { unlimited, available }) => sum + (unlimited ? Infinity : available), 0);
      return [one.titleId, coverable({ ...one, free })];
    }),
  );
  return {
    byTitle,
    needing: counted.reduce((sum, { held, elsewhere }) => sum + held - elsewhere, 0),
    coverable: byTitle.values().reduce((sum, count) => sum + count, 0),
  };
}

/** The group and all below it, by name, as far as they are in reach. */
async function groupsBelow(tx: Tx, groupId: string): Promise<string[]> {
  const all = await groups.list(tx);
  const below = new Set([groupId]);
  for (let grew = true; grew;) {
    const more = all.filter(({ id, parentId }) => parentId !== null && below.has(parentId) && !below.has(id));
    for (const { id } of more) below.add(id);
    grew = more.length > 0;
  }
  return all.filter(({ id }) => below.has(id)).map(({ name }) => name);
}
