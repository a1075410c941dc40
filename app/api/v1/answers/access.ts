import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { roles } from "#lib/domain/access/permission.ts";

export const Role = z.enum(roles).meta({ id: "Role", description: "Strongest first." });

const MemberRole = z
  .object({
    membershipId: Id,
    groupId: Id,
    groupName: z.string(),
    role: Role,
    suspendedAt: Moment.nullable(),
    suspendedBy: z.string().nullable(),
  })
  .meta({ id: "MemberRole", description: "Holds in the group and in all below it." });

const account = { id: Id, name: z.string(), email: z.string() };

export const MemberRow = z
  .object({ ...account, lastSeenAt: Moment.nullable(), roles: z.array(MemberRole) })
  .meta({ id: "MemberRow" });

export const Member = z.object({ ...account, roles: z.array(MemberRole) }).meta({ id: "Member" });

export const Invitation = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    email: z.string(),
    role: Role,
    invitedBy: z.string(),
    createdAt: Moment,
    expiresAt: Moment,
  })
  .meta({ id: "Invitation" });

export const InvitationLink = z
  .object({
    id: Id,
    link: z
      .string()
      .nullable()
      .meta({ description: "Lets one person in, once. Told this once; null when told again." }),
    expiresAt: Moment,
    mailed: z.boolean(),
  })
  .meta({ id: "InvitationLink" });

export const Key = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    name: z.string(),
    role: Role,
    prefix: z.string().meta({ description: "How the key's text begins." }),
    createdBy: z.string(),
    createdAt: Moment,
    lastUsedAt: Moment.nullable(),
    expiresAt: Moment.nullable(),
  })
  .meta({ id: "ApiKey" });

export const CreatedKey = z
  .object({
    id: Id,
    secret: z
      .string()
      .nullable()
      .meta({ description: "The key's text. Told this once; null when told again." }),
    expiresAt: Moment.nullable(),
  })
  .meta({ id: "CreatedApiKey" });
