import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { InvitationState } from "#lib/domain/invitations/invitation.ts";
import type { InvitationRecord } from "#lib/features/invitations/queries.ts";

interface StateLook {
  tone: ChipTone;
  icon: IconName;
  word: string;
}

export const stateLook: Record<InvitationState, StateLook> = {
  queued: { tone: "pencil", icon: "clock", word: "Queued" },
  invited: { tone: "plain", icon: "mail", word: "Invited" },
  accepted: { tone: "ok", icon: "circle-check", word: "Accepted" },
  refused: { tone: "warning", icon: "ban", word: "Did not arrive" },
  unreachable: { tone: "warning", icon: "circle-exclamation-point", word: "Cannot be reached" },
  canceled: { tone: "line", icon: "circle-minus", word: "Canceled" },
  retired: { tone: "line", icon: "circle-minus", word: "Retired" },
};

/** By which way somebody was told last. */
export function channelWords({ channel, device, times }: InvitationRecord): string | null {
  if (channel === null) return null;
  const way = channel === "mail" ? "by mail" : `by a command to ${device ?? "their device"}, without a mail`;
  return times > 1 ? `${way}, ${times} times so far` : way;
}

/** Why somebody is invited, or what stands against it. */
export function reasonWords(invitation: InvitationRecord): string {
  const { reason, title, askedBy, state, problem, sentAt } = invitation;
  if (state === "accepted" && sentAt === null && reason !== "at-apple")
    return "Linked at Apple without an invitation, as with a Managed Apple Account.";
  if (state === "unreachable")
    return problem === "not-registered"
      ? "Apple would not register them; their page tells why."
      : "No e-mail address, and no managed device that takes the invite command.";
  if (state === "refused")
    return problem === "command" ? "The device would not take the command." : "The mail was not taken.";
  if (reason === "switch") return "Invitations are sent automatically.";
  if (reason === "auto-title") return `${title ?? "An app"} is an Auto app with the user’s license.`;
  if (reason === "assignment") return `${title ?? "An app"} was assigned with the user’s license.`;
  return reason === "by-hand" ? `Invited by ${askedBy}.` : "Known from Apple’s list.";
}
