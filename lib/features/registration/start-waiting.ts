import "server-only";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { startOperations } from "#lib/features/registration/start-operations.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

/** Sets going what waits for a token. One that cannot act is left alone: its next sync that succeeds asks again. */
export async function startWaiting(scope: Granted<"registration:write">, tokenId: string): Promise<void> {
  await transaction(scope, async (tx) => {
    const token = await tokens.find(tx, tokenId);
    if (!token || token.removal !== null) return;
    if (unableTo("write", token, (await standingOf(tx))(token))) return;
    await startOperations(tx, token);
  });
}
