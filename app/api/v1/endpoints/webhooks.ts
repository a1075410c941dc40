import { z } from "zod";
import {
  AddedWebhook,
  Calendar,
  MadeCalendar,
  StartedDelivery,
  Webhook,
  WebhookDelivery,
} from "#app/api/v1/answers/notices.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { addWebhook } from "#lib/features/notices/add-webhook.ts";
import { makeFeed } from "#lib/features/notices/make-feed.ts";
import { listDeliveries, listFeeds, listWebhooks } from "#lib/features/notices/queries.ts";
import { redeliver } from "#lib/features/notices/redeliver.ts";
import { removeWebhook } from "#lib/features/notices/remove-webhook.ts";
import { revokeFeed } from "#lib/features/notices/revoke-feed.ts";
import { AddWebhook, MakeFeed } from "#lib/features/notices/schemas.ts";
import { testWebhook } from "#lib/features/notices/test-webhook.ts";
import { turnWebhook } from "#lib/features/notices/turn-webhook.ts";

const [tag, calendars, permission] = ["Webhooks", "Calendars", "notice:write"] as const;

export const webhookEndpoints = [
  listing(
    {
      path: "/webhooks",
      id: "listWebhooks",
      summary: "List webhooks, newest first",
      tag,
      permission,
      row: Webhook,
    },
    (scope, { walk }) => listWebhooks(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/webhooks",
      id: "addWebhook",
      summary: "Add a webhook",
      description:
        "Each delivery carries `X-Quartermaster-Signature: t=<seconds>,v1=<hex>`: HMAC-SHA256, under the secret, of the seconds, a dot and the body. `X-Quartermaster-Delivery` stays the same when it is sent again.",
      tag,
      permission,
      body: AddWebhook,
      answers: { 201: AddedWebhook },
      idempotent: { target: "webhook", conceal: (made) => ({ ...made, secret: null }) },
    },
    (scope, { body }) => addWebhook(scope, body),
  ),
  endpoint(
    {
      method: "PATCH",
      path: "/webhooks/{webhookId}",
      id: "turnWebhook",
      summary: "Switch a webhook on or off",
      tag,
      permission,
      body: z.object({ enabled: z.boolean() }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) =>
      turnWebhook(scope, { id: params.webhookId, enabled: body.enabled ? "yes" : "no" }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/webhooks/{webhookId}",
      id: "removeWebhook",
      summary: "Remove a webhook, with the log of what it was told",
      tag,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeWebhook(scope, { id: params.webhookId }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/webhooks/{webhookId}/test",
      id: "testWebhook",
      summary: "Send a webhook an event that means nothing",
      tag,
      permission,
      answers: { 202: StartedDelivery },
    },
    (scope, { params }) => testWebhook(scope, { id: params.webhookId }),
  ),
  listing(
    {
      path: "/webhooks/{webhookId}/deliveries",
      id: "listWebhookDeliveries",
      summary: "List what a webhook was told, newest first",
      tag,
      permission,
      row: WebhookDelivery,
    },
    (scope, { params, walk }) => listDeliveries(scope, params.webhookId, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/webhook-deliveries/{deliveryId}/redeliver",
      id: "redeliver",
      summary: "Send an event once more, under the same id",
      tag,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => redeliver(scope, { id: params.deliveryId }),
  ),
  listing(
    {
      path: "/calendars",
      id: "listCalendars",
      summary: "List calendars of expiry dates, newest first",
      tag: calendars,
      permission,
      row: Calendar,
    },
    (scope, { walk }) => listFeeds(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/calendars",
      id: "makeCalendar",
      summary: "Make a calendar of a group's expiry dates at a secret address",
      tag: calendars,
      permission,
      body: MakeFeed,
      answers: { 201: MadeCalendar },
      idempotent: { target: "calendar", conceal: (made) => ({ ...made, address: null }) },
    },
    (scope, { body }) => makeFeed(scope, body),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/calendars/{calendarId}",
      id: "revokeCalendar",
      summary: "Revoke a calendar's address at once",
      tag: calendars,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => revokeFeed(scope, { id: params.calendarId }),
  ),
];
