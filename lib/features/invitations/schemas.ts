import { z } from "zod";
import { invitationStates } from "#lib/domain/invitations/invitation.ts";
import { assignmentTypes, licensings } from "#lib/domain/invitations/whether-to-invite.ts";

const MOST = 50_000;

const people = z
  .array(z.uuid())
  .min(1, "Name at least one person.")
  .max(MOST, "At most 50,000 people at a time.");

/** People by their ids, or all whom the same filter words would list. */
const Whom = {
  people: people.optional(),
  q: z
    .string()
    .max(500)
    .optional()
    .meta({ description: "Filter words of the list of people: all that match." }),
};

const queue = z
  .boolean()
  .default(false)
  .meta({ description: "Whether it waits where the token cannot act now; otherwise it is refused." });

const oneOfBoth = {
  check: ({ people: named, q }: { people?: unknown; q?: unknown }) =>
    (named === undefined) !== (q === undefined),
  message: "Name people, or the words of a filter.",
};

export const InviteByApi = z
  .object({ ...Whom, queue })
  .refine(oneOfBoth.check, oneOfBoth.message)
  .meta({ example: { q: 'in:"Store managers"' } });

export const InvitePeople = z
  .object({ tokenId: z.uuid(), ...Whom, queue })
  .refine(oneOfBoth.check, oneOfBoth.message);

export type InvitePeople = Omit<z.output<typeof InvitePeople>, "people" | "q"> & {
  people?: string[] | undefined;
  q?: string | undefined;
};

export const CancelInvitations = z.object({
  tokenId: z.uuid(),
  people: people.nullable().meta({ description: "Null for everybody who waits." }),
});

export type CancelInvitations = z.output<typeof CancelInvitations>;

export const ResendInvitations = z.object({
  tokenId: z.uuid(),
  people: people
    .nullable()
    .meta({ description: "Null for everybody who has not accepted and may be told again." }),
});

export type ResendInvitations = z.output<typeof ResendInvitations>;

export const SwitchInvites = z.object({ tokenId: z.uuid(), invites: z.boolean() });

export type SwitchInvites = z.output<typeof SwitchInvites>;

export const TitleAssignment = z.object({
  titleId: z.uuid(),
  assignmentType: z.enum(assignmentTypes),
  licensing: z.enum(licensings),
});

export type TitleAssignment = z.output<typeof TitleAssignment>;

export const InvitationView = z.enum([...invitationStates, "silent"]);
