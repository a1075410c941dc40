import "server-only";
import * as notifications from "#lib/data/apple-notifications.ts";
import * as notificationSettings from "#lib/data/notification-settings.ts";
import { transaction } from "#lib/data/transaction.ts";
import { whyOff, type WhyOff } from "#lib/domain/tokens/notification-choice.ts";
import { publicBase } from "#lib/features/apple-notifications/public-base.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

const DAY_MS = 86_400_000;

export interface NotificationsView {
  /** Apple was told where to send, and took it. */
  on: boolean;
  since: Date | null;
  lastAt: Date | null;
  /** How many came in the last 24 hours, each counted once. */
  lastDay: number;
  /** Why Apple is not to tell; null where it is to, and either does or is about to be asked. */
  off: WhyOff | null;
  /** What Apple said when it was asked last. */
  problem: { reason: string; number: number | null } | null;
  wanted: boolean;
  /** The server that Apple sends to; null where none is reachable for it. */
  server: string | null;
}

/** How Apple tells of a location's changes, of a token in reach. */
export async function notificationsOf(
  scope: Granted<"token:read">,
  tokenId: string,
): Promise<NotificationsView> {
  const standing = await standingOf(scope);
  const base = publicBase(scope.world);
  return transaction(scope, async (tx) => {
    const token = await tokenHere(tx, tokenId);
    const said = (await notificationSettings.find(tx, token.id)) ?? notificationSettings.nothingSaid;
    const off = whyOff(said.wanted, base, token.registered, standing(token));
    return {
      on: said.registeredAs !== null,
      since: said.since,
      lastAt: said.lastAt,
      lastDay: await notifications.countSince(tx, token.id, new Date(tx.now().getTime() - DAY_MS)),
      off,
      problem: problemOf(said.problem),
      wanted: said.wanted ?? base?.byOperator === true,
      server: base?.url ?? null,
    };
  });
}

function problemOf(stored: unknown): NotificationsView["problem"] {
  if (typeof stored !== "object" || stored === null || !("reason" in stored)) return null;
  const number = "number" in stored && typeof stored.number === "number" ? stored.number : null;
  return { reason: String(stored.reason), number };
}
