import type { Role } from "#lib/domain/access/permission.ts";
import { type WrittenMail, writeMail } from "#lib/mail/write-mail.ts";

export interface InvitationFacts {
  customerName: string;
  groupName: string;
  role: Role;
  invitedBy: string;
  link: string;
  expiresAt: Date;
  timeZone: string;
}

const may: Record<Role, string> = {
  owner: "As an owner you may do everything, also for the customer itself.",
  admin: "As an admin you may manage tokens, licenses, devices, people and members.",
  operator: "As an operator you may assign and revoke licenses, and keep devices and people.",
  viewer: "As a viewer you may look at everything and change nothing.",
};

export function invitationMail(facts: InvitationFacts): WrittenMail {
  const { customerName, groupName, role, invitedBy, link, expiresAt, timeZone } = facts;
  const place = groupName === customerName ? customerName : `${groupName} at ${customerName}`;
  const until = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeStyle: "short", timeZone }).format(
    expiresAt,
  );
  return writeMail({
    subject: `${invitedBy} invites you to ${place}`,
    paragraphs: [
      `${invitedBy} invites you to work on the app licenses of ${place}, in Quartermaster.`,
      `${may[role]} That holds for ${groupName} and the groups below it.`,
    ],
    button: { label: "Accept the invitation", link },
    closing: `The link works once, until ${until} (${timeZone}). Whoever did not expect this mail may leave it alone.`,
  });
}
