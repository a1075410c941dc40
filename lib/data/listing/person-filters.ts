import "server-only";
import type { Tx } from "#lib/data/client.ts";
import type { ListFilter } from "#lib/data/listing/listing.ts";
import type { InvitationState } from "#lib/domain/invitations/invitation.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** People who stand so with some token in sight; "none" for those who stand with none. */
export function invitedAs(tx: Tx, state: InvitationState | "none"): ListFilter {
  const rows = sql`select i."personId" from "ProgramInvitation" i
    join "ContentToken" k on k."customerId" = i."customerId" and k."id" = i."tokenId"
    where i."customerId" = ${tx.customerId}::uuid`;
  if (state === "none") return { where: sql`not exists (${rows} and i."personId" = t."id")` };
  const ids = sql`${rows} and i."state" = ${state}`;
  return { where: sql`exists (${ids} and i."personId" = t."id")`, ids };
}
