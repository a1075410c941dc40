import type { InvitationReason } from "#lib/domain/invitations/invitation.ts";

export const assignmentTypes = ["on-demand", "auto"] as const;

export type AssignmentType = (typeof assignmentTypes)[number];

export const licensings = ["device", "user"] as const;

/** Whose license an app takes: the device's, without anybody accepting anything, or the user's. */
export type Licensing = (typeof licensings)[number];

/** An app of the token's that a person can reach. */
export interface ReachableApp {
  assignmentType: AssignmentType;
  licensing: Licensing;
  /** Whether it was given to the person. */
  given: boolean;
}

export interface InvitationFacts {
  /** The token's "Automatically send invites". */
  switchOn: boolean;
  apps: readonly ReachableApp[];
  /** Whether the person has accepted at this location already. */
  accepted: boolean;
}

/** Why somebody is invited by itself; null where nobody asks for it. An app that takes the device's license asks for nothing. */
export function whetherToInvite({
  switchOn,
  apps,
  accepted,
}: InvitationFacts): Exclude<InvitationReason, "by-hand" | "at-apple"> | null {
  if (accepted) return null;
  if (switchOn) return "switch";
  const needing = apps.filter(({ licensing }) => licensing === "user");
  if (needing.some(({ assignmentType }) => assignmentType === "auto")) return "auto-title";
  return needing.some(({ given }) => given) ? "assignment" : null;
}
