import "server-only";
import * as calendarFeeds from "#lib/data/calendar-feeds.ts";
import * as mails from "#lib/data/mails.ts";
import * as notices from "#lib/data/notices.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as deliveries from "#lib/data/webhook-deliveries.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import type { OutboxFilter } from "#lib/features/notices/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export type { FeedRecord } from "#lib/data/calendar-feeds.ts";
export type { NoticeRecord } from "#lib/data/notices.ts";
export type { AddressRecord } from "#lib/data/token-addresses.ts";
export type { DeliveryRecord } from "#lib/data/webhook-deliveries.ts";
export type { WebhookRecord } from "#lib/data/webhooks.ts";
export { type BannerNotice, bannerNotices } from "#lib/features/notices/banner.ts";

export interface NoticePage extends Page<notices.NoticeRecord> {
  total: number;
}

/** Newest first; the open ones alone, or all there ever were. */
export function listNotices(scope: Granted<"notice:read">, open: boolean, walk: Walk): Promise<NoticePage> {
  return transaction(scope, async (tx) => ({
    ...(await notices.page(tx, open, walk)),
    total: await notices.count(tx, open),
  }));
}

export function listAddresses(
  scope: Granted<"token:write">,
  tokenId: string,
): Promise<tokenAddresses.AddressRecord[]> {
  return transaction(scope, async (tx) => tokenAddresses.list(tx, [(await tokenHere(tx, tokenId)).id]));
}

export const listWebhooks = (scope: Granted<"notice:write">, walk: Walk) =>
  transaction(scope, (tx) => webhooks.page(tx, walk));

export interface DeliveryPage extends Page<deliveries.DeliveryRecord> {
  webhook: webhooks.WebhookRecord;
}

/** What a webhook was told, newest first. */
export function listDeliveries(
  scope: Granted<"notice:write">,
  webhookId: string,
  walk: Walk,
): Promise<DeliveryPage> {
  if (!isRowId(webhookId)) throw new Refusal("not-found");
  return transaction(scope, async (tx) => ({
    webhook: await webhooks.get(tx, webhookId),
    ...(await deliveries.page(tx, webhookId, walk)),
  }));
}

export const listFeeds = (scope: Granted<"notice:write">, walk: Walk) =>
  transaction(scope, (tx) => calendarFeeds.page(tx, walk));

export interface OutboxMail extends Omit<mails.SentMail, "text" | "html" | "noticeIds" | "personId"> {
  /** As it was sent; null where it held a link that opens a door, or was not kept. */
  text: string | null;
  /** It went out, or failed to, and its text is here. */
  resendable: boolean;
}

/** Everything that was mailed, or would have been, newest first. */
export async function listOutbox(
  scope: Granted<"notice:write">,
  { state, kind }: OutboxFilter,
  walk: Walk,
): Promise<Page<OutboxMail>> {
  const filter = { ...(state && { state }), ...(kind && { kind }) };
  const page = await transaction(scope, (tx) => mails.outbox(tx, filter, walk));
  return { ...page, rows: page.rows.map(shown) };
}

export async function getMail(scope: Granted<"notice:write">, id: string): Promise<OutboxMail> {
  if (!isRowId(id)) throw new Refusal("not-found");
  return shown(await transaction(scope, (tx) => mails.get(tx, id)));
}

function shown({ text, html: _, noticeIds: __, personId: ___, ...mail }: mails.SentMail): OutboxMail {
  const readable = mail.kind === "notice" || mail.state === "kept";
  const settled = mail.state !== "waiting" && mail.state !== "kept";
  return {
    ...mail,
    text: readable && text !== "" ? text : null,
    resendable: mail.kind === "notice" && text !== "" && settled,
  };
}
