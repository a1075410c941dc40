import { z } from "zod";
import { roles } from "#lib/domain/access/permission.ts";

const Role = z.enum(roles, "Choose a role.");
const Id = z.uuid("That is no id.");

export const EmailAddress = z
  .email("Give an e-mail address, such as ines@example.org.")
  .max(320)
  .transform((text) => text.toLowerCase());
export const NewPassword = z.string().min(12, "12 characters or more.").max(256, "At most 256 characters.");

export const InviteMember = z.object({ email: EmailAddress, groupId: z.uuid("Choose a group."), role: Role });
export type InviteMember = z.output<typeof InviteMember>;

export const OneInvitation = z.object({ id: Id });
export type OneInvitation = z.output<typeof OneInvitation>;

export const ChangeRole = z.object({ membershipId: Id, role: Role });
export type ChangeRole = z.output<typeof ChangeRole>;

export const EndRole = z.object({ membershipId: Id });
export type EndRole = z.output<typeof EndRole>;

export const OneMember = z.object({ memberId: Id });
export type OneMember = z.output<typeof OneMember>;

export const JoinAsNew = z.object({
  name: z.string().trim().min(1, "Give your name.").max(120, "At most 120 characters."),
  password: NewPassword,
});
export type JoinAsNew = z.output<typeof JoinAsNew>;

/** `role:admin group:Retail suspended:yes` */
export const memberFilterKeys = ["role", "group", "suspended"] as const;
