import { type NoticeKind, noticeKinds } from "#lib/domain/notices/notice.ts";

export type WebhookEvent = `token.${NoticeKind}`;

/** What a webhook can be told of; beside these there is `webhook.test`. */
export const webhookEvents: readonly WebhookEvent[] = noticeKinds.map((kind) => `token.${kind}` as const);
