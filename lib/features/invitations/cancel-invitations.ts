import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as invitations from "#lib/data/program-invitations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { CancelInvitations } from "#lib/features/invitations/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Takes people out of the queue who have not been told yet; they are not invited by themselves any more. */
export function cancelInvitations(
  scope: Granted<"registration:write">,
  { tokenId, people }: CancelInvitations,
): Promise<{ people: number }> {
  return transaction(scope, async (tx) => {
    const token = isRowId(tokenId) ? await tokens.find(tx, tokenId) : null;
    if (!token) throw new Refusal("not-found");
    const canceled = await invitations.cancel(tx, token.id, people);
    if (canceled.length === 0) return { people: 0 };
    await holderEvents.record(tx, canceled, "invitation-canceled", { tokenId: token.id, token: token.name });
    await audit.record(tx, "invitations.canceled", {
      target: { kind: "token", id: token.id, name: token.name },
      after: { people: canceled.length },
    });
    await changes.tell(tx, "inventory", token.id);
    return { people: canceled.length };
  });
}
