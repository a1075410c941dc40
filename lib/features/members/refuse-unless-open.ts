import { type InvitationDates, invitationState } from "#lib/domain/members/invitation.ts";
import { Refusal } from "#lib/refusal.ts";

const reasons = {
  accepted: "invitation-used",
  withdrawn: "invitation-withdrawn",
  expired: "invitation-expired",
} as const;

/** Each way in which a link is over has its own words. */
export function refuseUnlessOpen(
  invitation: InvitationDates & { email: string; invitedBy: string },
  now: Date,
): void {
  const state = invitationState(invitation, now);
  const { email, invitedBy } = invitation;
  if (state !== "open") throw new Refusal(reasons[state], { email, invitedBy });
}
