import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { mailKinds, mailStates } from "#lib/domain/notices/mail.ts";
import { noticeKinds, severities } from "#lib/domain/notices/notice.ts";
import { webhookEvents } from "#lib/domain/notices/webhook-event.ts";

export const Notice = z
  .object({
    id: Id,
    tokenId: Id,
    groupId: Id,
    kind: z.enum(noticeKinds),
    severity: z.enum(severities).meta({ description: "Mildest first." }),
    rung: z
      .int()
      .meta({ description: "Days before the expiry, 0 and below after it; 0 for what has no ladder." }),
    tokenName: z.string(),
    locationName: z.string().nullable(),
    expiresAt: Moment,
    since: Moment,
    createdAt: Moment,
    detail: z
      .object({
        licenses: z.int(),
        titles: z.int(),
        title: z.string(),
        direction: z.enum(["left", "arrived"]).optional(),
      })
      .nullable()
      .meta({ description: "What it counts, where licenses moved or more is held than owned." }),
    silenced: z
      .boolean()
      .meta({ description: "Not told: an earlier one was acknowledged, and it got no worse." }),
    acknowledgedAt: Moment.nullable(),
    acknowledgedBy: z.string().nullable(),
    escalatedAt: Moment.nullable(),
    overAt: Moment.nullable(),
  })
  .meta({ id: "Notice" });

export const Acknowledged = z.object({ acknowledged: z.int() }).meta({ id: "Acknowledged" });

export const TokenAddress = z
  .object({
    id: Id,
    tokenId: Id,
    email: z.string(),
    createdAt: Moment,
    createdBy: z.string(),
    verifiedAt: Moment.nullable(),
    bouncedAt: Moment.nullable(),
  })
  .meta({ id: "TokenAddress" });

export const AddressList = z.object({ addresses: z.array(TokenAddress) }).meta({ id: "TokenAddresses" });

export const AskedAddress = z
  .object({ id: Id, mailed: z.boolean().meta({ description: "Whether its verification mail leaves." }) })
  .meta({ id: "AskedAddress" });

export const Webhook = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    url: z.string(),
    kinds: z.array(z.enum(webhookEvents)),
    enabled: z.boolean(),
    createdAt: Moment,
    createdBy: z.string(),
  })
  .meta({ id: "Webhook" });

export const AddedWebhook = z
  .object({
    id: Id,
    secret: z
      .string()
      .nullable()
      .meta({ description: "Deliveries are signed with it. Told this once; null when told again." }),
  })
  .meta({ id: "AddedWebhook" });

export const WebhookDelivery = z
  .object({
    id: Id,
    webhookId: Id,
    kind: z.string().meta({ example: "token.revoked" }),
    body: z.string().meta({ description: "As it is sent and signed." }),
    state: z.string().meta({ description: "waiting, sent or failed." }),
    attempts: z.int(),
    status: z.int().nullable(),
    problem: z.string().nullable(),
    createdAt: Moment,
    sentAt: Moment.nullable(),
  })
  .meta({ id: "WebhookDelivery" });

export const StartedDelivery = z.object({ deliveryId: Id }).meta({ id: "StartedDelivery" });

export const Calendar = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    name: z.string(),
    createdAt: Moment,
    createdBy: z.string(),
  })
  .meta({ id: "Calendar" });

export const MadeCalendar = z
  .object({
    id: Id,
    address: z.string().nullable().meta({ description: "Told this once; null when told again." }),
  })
  .meta({ id: "MadeCalendar" });

export const Mail = z
  .object({
    id: Id,
    to: z.string(),
    subject: z.string(),
    text: z.string().nullable().meta({ description: "Null where it held a link that opens a door." }),
    kind: z.enum(mailKinds),
    state: z.enum(mailStates),
    groupId: Id.nullable(),
    insteadOf: z.string().nullable().meta({ description: "The address that did not take it." }),
    attempts: z.int(),
    problem: z.string().nullable(),
    createdAt: Moment,
    sentAt: Moment.nullable(),
    resendable: z.boolean(),
  })
  .meta({ id: "Mail" });
