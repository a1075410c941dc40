import "server-only";
import * as calendarFeeds from "#lib/data/calendar-feeds.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { calendarOf } from "#lib/domain/notices/calendar.ts";
import type { Granted } from "#lib/scope.ts";

/** The expiry dates of the tokens that live in the feed's group and below, as an iCalendar file. */
export function readFeed(scope: Granted<"token:read">, feedId: string): Promise<string> {
  return transaction(scope, async (tx) => {
    const { groupName } = await calendarFeeds.get(tx, feedId);
    const here = (await tokens.list(tx)).filter(({ groupId }) => tx.reach.includes(groupId));
    return calendarOf(groupName, here, { now: tx.now(), timeZone: tx.timeZone });
  });
}
