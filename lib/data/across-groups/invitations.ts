import "server-only";
import { database } from "#lib/data/client.ts";

/** Whose invitation a link opens, by the link's hash. */
export function findInvitationPlace(
  hash: string,
): Promise<{ customerId: string; invitationId: string } | null> {
  return database().prisma.memberInvitationHash.findUnique({
    where: { hash },
    select: { customerId: true, invitationId: true },
  });
}
