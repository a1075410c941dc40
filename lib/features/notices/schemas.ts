import { z } from "zod";
import { mailKinds, mailStates } from "#lib/domain/notices/mail.ts";
import { webhookEvents } from "#lib/domain/notices/webhook-event.ts";

const id = z.uuid("That is no id.");

export const One = z.object({ id });

/** One notice, several, or all that are open. */
export const Acknowledge = z.object({
  ids: z.union([z.literal("all"), z.array(id).min(1).max(500), id.transform((one) => [one])]),
});

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("That is no e-mail address.").max(254))
  .meta({ example: "apps@example.org" });

const MOST_ADDRESSES = 10;

/** Addresses as they are typed into one field, with spaces, commas or lines between. */
export const Addresses = z
  .string()
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(email).max(MOST_ADDRESSES, `At most ${MOST_ADDRESSES} at once.`));

export const AddAddress = z.object({ tokenId: id, email });

const kind = z.enum(webhookEvents as [(typeof webhookEvents)[number], ...typeof webhookEvents]);

export const AddWebhook = z.object({
  groupId: z.uuid("Choose a group."),
  url: z.url("Type an address that begins with https://.").max(2000),
  /** A form sends one that is ticked alone as a text. */
  kinds: z
    .union([z.array(kind), kind.transform((one) => [one])], "Choose at least one.")
    .refine((kinds) => kinds.length > 0, "Choose at least one."),
});

export const TurnWebhook = z.object({ id, enabled: z.enum(["yes", "no"]) });

export const MakeFeed = z.object({
  groupId: z.uuid("Choose a group."),
  name: z.string().trim().min(1, "Give it a name: who will read it?").max(120, "At most 120 characters."),
});

export const OutboxFilter = z.object({
  state: z.enum(mailStates).optional(),
  kind: z.enum(mailKinds).optional(),
});

export type One = z.output<typeof One>;
export type Acknowledge = z.output<typeof Acknowledge>;
export type AddAddress = z.output<typeof AddAddress>;
export type AddWebhook = z.output<typeof AddWebhook>;
export type TurnWebhook = z.output<typeof TurnWebhook>;
export type MakeFeed = z.output<typeof MakeFeed>;
export type OutboxFilter = z.output<typeof OutboxFilter>;
