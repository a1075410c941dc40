import "server-only";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import * as groupKeepers from "#lib/data/group-keepers.ts";
import type { NoticeRecord } from "#lib/data/notices.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { endsByRenewal } from "#lib/domain/notices/notice.ts";
import { lineOf, managersOf, ownersOf } from "#lib/domain/notices/recipients.ts";
import { postMail } from "#lib/features/post-mail.ts";
import { noticeMail } from "#lib/mail/notice.ts";
import { publicAddress } from "#lib/platform/public-address.ts";

type Why = "address" | "manager" | "owner" | "bounced";

const becauseOf: Record<Why, string> = {
  address: "You get this because this address is among those of the token.",
  manager: "You get this because you manage the token's group, and the token has no verified address.",
  owner: "You get this because you are an owner, and nobody has acknowledged it in time.",
  bounced: "You get this because a mail to an address of the token came back.",
};

/** One mail for each address and reason, however many notices are due for it at once. Renewed is told here, not mailed. */
export async function mailNotices(
  tx: Tx,
  made: readonly NoticeRecord[],
  escalated: readonly NoticeRecord[],
): Promise<void> {
  const due = made.filter(({ silenced, kind }) => !silenced && kind !== "renewed");
  if (due.length + escalated.length === 0) return;
  const ids = due.map(({ tokenId }) => tokenId);
  const verified = (await tokenAddresses.list(tx, ids)).filter((one) => one.verifiedAt && !one.bouncedAt);
  const [tree, keepers] = [await groups.list(tx), await groupKeepers.list(tx)];
  const letters = new Map<string, { to: string; why: Why; notices: NoticeRecord[] }>();
  const put = (to: string, why: Why, notice: NoticeRecord) => {
    const letter = letters.get(`${why} ${to}`) ?? { to, why, notices: [] };
    letters.set(`${why} ${to}`, { ...letter, notices: [...letter.notices, notice] });
  };
  for (const notice of due) {
    const own = verified.filter(({ tokenId }) => tokenId === notice.tokenId);
    for (const { email } of own) put(email, "address", notice);
    if (own.length > 0) continue;
    for (const email of managersOf(lineOf(notice.groupId, tree), keepers)) put(email, "manager", notice);
  }
  for (const notice of escalated)
    for (const email of ownersOf(lineOf(notice.groupId, tree), keepers)) put(email, "owner", notice);
  for (const { to, why, notices } of letters.values()) await post(tx, to, why, notices);
}

/** What an address did not take goes to those who manage the tokens' groups; what comes back from them goes nowhere. */
export async function mailInstead(
  tx: Tx,
  bounced: { to: string; noticeIds: readonly string[] },
  notices: readonly NoticeRecord[],
): Promise<void> {
  const [tree, keepers] = [await groups.list(tx), await groupKeepers.list(tx)];
  const letters = new Map<string, NoticeRecord[]>();
  for (const notice of notices)
    for (const email of managersOf(lineOf(notice.groupId, tree), keepers))
      if (email !== bounced.to) letters.set(email, [...(letters.get(email) ?? []), notice]);
  for (const [to, few] of letters) await post(tx, to, "bounced", few, bounced.to);
}

async function post(
  tx: Tx,
  to: string,
  why: Why,
  notices: readonly NoticeRecord[],
  insteadOf?: string,
): Promise<void> {
  const { name: customerName } = await customer.get(tx);
  const sorted = notices.toSorted((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime());
  const groupIds = new Set(notices.map(({ groupId }) => groupId));
  const [only] = groupIds;
  const groupId = groupIds.size === 1 && only ? only : tx.groupId;
  const written = noticeMail({
    notices: sorted.map((notice) => ({ ...notice, link: linkOf(notice) })),
    customerName,
    clock: { now: tx.now(), timeZone: tx.timeZone },
    listLink: publicAddress(`/groups/${groupId}/notices`),
    because: becauseOf[why],
  });
  const about = { kind: "notice", groupId, noticeIds: notices.map(({ id }) => id) } as const;
  await postMail(tx, { to, ...written, ...about, ...(insteadOf !== undefined && { insteadOf }) });
}

const linkOf = ({ groupId, tokenId, kind }: NoticeRecord): string =>
  publicAddress(`/groups/${groupId}/tokens/${tokenId}${endsByRenewal(kind) ? "/renew" : ""}`);
