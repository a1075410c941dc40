import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as operations from "#lib/data/operations.ts";
import * as ownership from "#lib/data/ownership.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import { transaction } from "#lib/data/transaction.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Only observed, everything is read and nothing is ever written for a token; that is so from the next request on. */
export async function setObserving(
  scope: Granted<"token:write">,
  tokenId: string,
  observing: boolean,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    if (token.observing === observing) return;
    const busy = await operations.findOpen(tx, tokenId, "take-over");
    if (busy && observing) throw new Refusal("token-in-use", { name: token.name });
    await ownership.setObserving(tx, tokenId, observing);
    await tokenEvents.record(tx, tokenId, observing ? "observed" : "observed-no-more");
    await audit.record(tx, observing ? "token.observed" : "token.observed-no-more", {
      groupId: token.groupId,
      target: { kind: "token", id: tokenId, name: token.name },
    });
    await changes.tell(tx, "tokens", tokenId);
  });
}
