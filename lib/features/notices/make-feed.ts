import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as calendarFeeds from "#lib/data/calendar-feeds.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { MakeFeed } from "#lib/features/notices/schemas.ts";
import { publicAddress } from "#lib/platform/public-address.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import type { Granted } from "#lib/scope.ts";

export interface MadeFeed {
  id: string;
  /** Whoever has it reads names and dates: shown once, for only its hash is kept. */
  address: string;
}

export function makeFeed(scope: Granted<"notice:write">, { groupId, name }: MakeFeed): Promise<MadeFeed> {
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, groupId);
    const secret = randomSecret();
    const id = await calendarFeeds.insert(tx, { groupId, name, hash: sha256(secret) });
    await audit.record(tx, "calendar.made", {
      target: { kind: "calendar", id, name },
      after: { group: group.name },
      groupId,
    });
    await changes.tell(tx, "access", id);
    return { id, address: publicAddress(`/api/calendar/${secret}.ics`) };
  });
}
