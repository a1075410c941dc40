import "server-only";
import * as due from "#lib/data/due.ts";
import * as registrations from "#lib/data/registrations.ts";
import type { Tx } from "#lib/data/transaction.ts";

const AT_ONCE = 20_000;

/**
 * Writes down that a location is to know these people, and wakes whoever asks Apple for it as soon as the token can act.
 * Whoever it knows already, or is asked to, is left out: saying it again changes nothing.
 */
export async function wantRegistered(tx: Tx, tokenId: string, personIds: readonly string[]): Promise<void> {
  for (let from = 0; from < personIds.length; from += AT_ONCE)
    await registrations.wantRegistered(tx, tokenId, personIds.slice(from, from + AT_ONCE));
  await due.wake(tx, "registrations", tokenId);
}
