import "server-only";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { healthYear, turningKinds, type HealthYear } from "#lib/domain/tokens/health-year.ts";
import type { Granted } from "#lib/scope.ts";

/** What happened to a token, newest first; a token out of sight is not found. */
export function listTokenEvents(
  scope: Granted<"token:read">,
  tokenId: string,
  walk: Walk,
): Promise<Page<tokenEvents.TokenEventRecord>> {
  return transaction(scope, async (tx) => {
    const { id } = await tokens.get(tx, tokenId);
    return tokenEvents.page(tx, id, walk);
  });
}

interface TokenLife {
  year: HealthYear;
  events: Page<tokenEvents.TokenEventRecord>;
}

/** A token's last year by days, and what happened in it. */
export function tokenLife(scope: Granted<"token:read">, tokenId: string, walk: Walk): Promise<TokenLife> {
  return transaction(scope, async (tx) => ({
    year: await yearOf(tx, await tokens.get(tx, tokenId)),
    events: await tokenEvents.page(tx, tokenId, walk),
  }));
}

async function yearOf(tx: Tx, token: tokens.TokenRecord): Promise<HealthYear> {
  const turns = await tokenEvents.turns(tx, token.id, turningKinds);
  return healthYear({
    turns: turns.map(({ kind, at, detail }) => ({ kind, at, since: sinceOf(detail) })),
    addedAt: token.createdAt,
    lastAnsweredAt: token.lastAnsweredAt,
    silentSince: token.silentSince,
    now: tx.now(),
    timeZone: tx.timeZone,
  });
}

function sinceOf(detail: unknown): Date | null {
  if (typeof detail !== "object" || detail === null || !("since" in detail)) return null;
  return typeof detail.since === "string" ? new Date(detail.since) : null;
}
