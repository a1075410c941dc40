export const INVITATION_DAYS = 7;

export type InvitationState = "open" | "accepted" | "withdrawn" | "expired";

export interface InvitationDates {
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export function invitationState(
  { expiresAt, acceptedAt, revokedAt }: InvitationDates,
  now: Date,
): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "withdrawn";
  return expiresAt.getTime() > now.getTime() ? "open" : "expired";
}

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
