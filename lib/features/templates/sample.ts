import "server-only";
import type { Recipient } from "#lib/data/recipients.ts";
import type { InvitingToken } from "#lib/data/template-tokens.ts";
import { invitationUrl } from "#lib/apple/invitation-url.ts";

/** Whom a preview writes to while nobody is chosen. */
export const samplePerson: Omit<Recipient, "id"> = {
  name: "Sam Example",
  email: "sam@example.org",
  language: null,
};

export const sampleToken = (customerName: string, groupName: string): InvitingToken => ({
  name: groupName,
  organization: customerName,
  locationName: groupName,
  country: null,
  templateId: null,
  titles: 40,
});

/** As Apple builds it. Only the code is invented: whoever has a person's own could accept in their stead. */
export const sampleInvitationUrl = invitationUrl(null, "0123456789abcdef0123456789abcdef");

export const sampleCommandUuid = "00000000-0000-4000-8000-000000000000";
