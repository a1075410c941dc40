export const mailKinds = [
  "notice",
  "invitation",
  "verification",
  "program-invitation",
  "invitation-test",
] as const;

/** Only a notice holds no link that opens a door, so that its text can be shown again. */
export type MailKind = (typeof mailKinds)[number];

/** A rehearsal's mail stays here; so does all mail where no mail server is set. */
export const mailStates = ["waiting", "sent", "failed", "kept", "no-server"] as const;

export type MailState = (typeof mailStates)[number];
