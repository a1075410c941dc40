import "server-only";
import * as autoTitles from "#lib/data/auto-titles.ts";
import * as due from "#lib/data/due.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** People came, or moved: every token in sight that invites by itself looks whom it is to invite. */
export async function wakeInviters(tx: Tx, titleId: string | null = null): Promise<void> {
  for (const tokenId of await autoTitles.invitingTokens(tx, titleId))
    await due.wake(tx, "invitations", tokenId);
}
