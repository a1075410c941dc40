import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as operations from "#lib/data/operations.ts";
import * as ownership from "#lib/data/ownership.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import { transaction } from "#lib/data/transaction.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Leaves a contested location to the other server: our claim is given up, and the token is only observed. */
export async function backOff(scope: Granted<"token:write">, tokenId: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    const { state, also } = (await standingOf(tx))(token);
    if (![state, ...also].includes("contested")) throw new Refusal("not-contested", { name: token.name });
    if (await operations.findOpen(tx, tokenId, "take-over"))
      throw new Refusal("token-in-use", { name: token.name });
    await ownership.giveUpClaim(tx, tokenId);
    await tokenEvents.record(tx, tokenId, "contest-ended", { owner: token.ownerName, backedOff: true });
    await tokenEvents.record(tx, tokenId, "observed", { backedOff: true });
    await audit.record(tx, "token.backed-off", {
      groupId: token.groupId,
      target: { kind: "token", id: tokenId, name: token.name },
      before: { registered: token.registered, observing: token.observing },
      after: { registered: false, observing: true, owner: token.ownerName },
    });
    await changes.tell(tx, "tokens", tokenId);
  });
}
