import "server-only";
import { findInvitationPlace } from "#lib/data/across-groups/invitations.ts";
import { customerStanding } from "#lib/data/across-groups/standing.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Actor, type Granted, systemScope } from "#lib/scope.ts";

/** What holding an invitation's link allows: to look at that invitation and to accept it, and nothing else. */
export interface Invited {
  scope: Granted<Permission>;
  invitationId: string;
}

export async function openInvitation(
  secret: string,
  { actor, requestId }: { actor: Actor; requestId: string },
): Promise<Invited> {
  const place = await findInvitationPlace(sha256(secret));
  const standing = place && (await customerStanding(place.customerId));
  if (!place || !standing) throw new Refusal("invitation-unknown");
  return { scope: systemScope(standing, { actor, via: "ui", requestId }), invitationId: place.invitationId };
}
