import { named, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

/** Notices, and those whom they reach. */
export const noticeWords = {
  "address-taken": ({ email }) =>
    said(`${named(email, "This address")} stands there already.`, "Nothing was changed."),
  "link-unknown": said(
    "This link opens nothing.",
    "It was used before, or the address was taken off the token. Ask whoever sent it for a new one.",
  ),
  "mail-not-kept": said(
    "The text of this mail is gone.",
    "It held a link that opens a door, so it was not kept. Send the invitation or the verification again where it was made.",
  ),
  "webhook-address": said(
    "This address cannot be called.",
    "It must begin with https://, or with http:// on this machine. Private networks are called only where this server's operator allows it (WEBHOOK_PRIVATE_NETWORKS).",
  ),
  "webhook-off": said("This webhook is switched off.", "Switch it on first; nothing was sent."),
} satisfies Partial<Record<Reason, Words>>;
