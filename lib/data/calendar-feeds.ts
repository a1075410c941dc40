import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { newestFirst, newestPage } from "#lib/data/newest-first.ts";
import { inReach, reached } from "#lib/data/reach.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";

export interface FeedRecord {
  id: string;
  groupId: string;
  groupName: string;
  name: string;
  createdAt: Date;
  createdBy: string;
}

const record = {
  id: true, groupId: true, name: true, createdAt: true, createdBy: true, group: { select: { name: true } },
} as const; // prettier-ignore

const typed = ({
  group,
  ...row
}: Omit<FeedRecord, "groupName"> & { group: { name: string } }): FeedRecord => ({
  ...row,
  groupName: group.name,
});

/** Those that nobody has revoked, newest first. */
export async function page(tx: Tx, walk: Walk): Promise<Page<FeedRecord>> {
  const { where, ...order } = newestFirst(walk);
  const rows = await db(tx).calendarFeed.findMany({
    where: { ...inReach(tx), revokedAt: null, ...where },
    ...order,
    select: record,
  });
  return newestPage(rows.map(typed), walk);
}

export async function get(tx: Tx, id: string): Promise<FeedRecord> {
  const row = await db(tx).calendarFeed.findFirst({
    where: { ...inReach(tx), id, revokedAt: null },
    select: record,
  });
  if (!row) throw new Refusal("not-found");
  return typed(row);
}

export async function insert(tx: Tx, feed: { groupId: string; name: string; hash: string }): Promise<string> {
  const { customerId } = tx;
  const { name, hash } = feed;
  const groupId = reached(tx, feed.groupId);
  const { id } = await db(tx).calendarFeed.create({
    data: { customerId, groupId, name, createdAt: tx.now(), createdBy: tx.actor.name },
    select: { id: true },
  });
  await db(tx).calendarFeedHash.create({ data: { hash, customerId, groupId, feedId: id } });
  return id;
}

/** Its hash goes at once, so that the address is unknown from the next request on. */
export async function revoke(tx: Tx, id: string): Promise<void> {
  const feed = await get(tx, id);
  const { customerId } = tx;
  await db(tx).calendarFeedHash.deleteMany({ where: { customerId, feedId: feed.id } });
  await db(tx).calendarFeed.updateMany({ where: { ...inReach(tx), id }, data: { revokedAt: tx.now() } });
}
