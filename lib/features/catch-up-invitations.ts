import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as catchUp from "#lib/data/program-invitation-catch-up.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";

/**
 * Takes over from Apple's list of people who has accepted and who is retired. The licenses that were kept for somebody who
 * accepts are theirs from then on, and open pages are told.
 */
export async function catchUpInvitations(tx: Tx, tokenId: string): Promise<void> {
  const token = await tokens.find(tx, tokenId);
  if (!token) return;
  const at = { tokenId, token: token.name };
  const accepted = await catchUp.accepted(tx, tokenId);
  await holderEvents.record(tx, accepted, "invitation-accepted", at);
  const retired = await catchUp.retired(tx, tokenId);
  if (accepted.length === 0 && retired.length === 0) return;
  for (const topic of ["inventory", "licenses", "titles", "tokens"] as const)
    await changes.tell(tx, topic, tokenId);
}
