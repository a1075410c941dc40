import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { invitationReasons, invitationStates } from "#lib/domain/invitations/invitation.ts";
import { assignmentTypes, licensings } from "#lib/domain/invitations/whether-to-invite.ts";
import type { InvitationRecord } from "#lib/features/invitations/queries.ts";

const Named = z.object({ id: Id, name: z.string() });

export const TokenInvitation = z
  .object({
    tokenId: Id,
    person: z.object({ id: Id, name: z.string(), email: z.string().nullable() }),
    state: z.enum(invitationStates),
    reason: z.enum(invitationReasons),
    title: Named.nullable().meta({ description: "The app that is the reason." }),
    askedBy: z.string(),
    changedAt: Moment,
    sentAt: Moment.nullable().meta({ description: "When the last mail or command was written down." }),
    times: z.int(),
    channel: z.enum(["command", "mail"]).nullable(),
    device: Named.nullable().meta({ description: "The device that was commanded." }),
    problem: z.string().nullable(),
    acceptedAt: Moment.nullable(),
  })
  .meta({ id: "TokenInvitation" });

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

export const invitationAnswer = (one: InvitationRecord): z.input<typeof TokenInvitation> => ({
  tokenId: one.tokenId,
  person: { id: one.personId, name: one.person, email: one.email },
  state: one.state,
  reason: one.reason,
  title: named(one.titleId, one.title),
  askedBy: one.askedBy,
  changedAt: one.changedAt,
  sentAt: one.sentAt,
  times: one.times,
  channel: one.channel,
  device: named(one.deviceId, one.device),
  problem: one.problem,
  acceptedAt: one.acceptedAt,
});

const people = z.int().meta({ description: "Who is queued now." });

export const InvitationStanding = z
  .object({
    invites: z.boolean().meta({ description: "Whether invitations are sent automatically." }),
    autoTitles: z
      .array(Named)
      .meta({ description: "Auto apps with the user's license: they invite whatever the switch says." }),
    counts: z.record(z.enum([...invitationStates, "silent", "not-invited"]), z.int()),
    forecast: z
      .object({ people: z.int(), cooling: z.int() })
      .meta({ description: "Whom turning it on would invite now, and who was invited too lately for it." }),
    perMinute: z.int(),
    lastMinute: z.int(),
  })
  .meta({ id: "InvitationStanding" });

export const Invited = z.object({ people, leftOut: z.int(), waits: z.boolean() }).meta({ id: "Invited" });

export const CountedPeople = z.object({ people: z.int() }).meta({ id: "CountedPeople" });

export const Assignment = z
  .object({ assignmentType: z.enum(assignmentTypes), licensing: z.enum(licensings) })
  .meta({ id: "TitleAssignment" });
