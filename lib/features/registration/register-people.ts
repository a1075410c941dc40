import "server-only";
import * as registrations from "#lib/data/registrations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type Asked, mustWait, setGoing, tokenToRegisterAt } from "#lib/features/registration/ask.ts";
import { peopleAsked } from "#lib/features/registration/people-asked.ts";
import type { RegisterPeople } from "#lib/features/registration/schemas.ts";
import type { Granted } from "#lib/scope.ts";

const AT_ONCE = 20_000;

/**
 * Has a token's location know people: written down, and asked of Apple by an operation. Whoever it knows already is left
 * out. With a token that cannot act it is refused, or waits where whoever asks says so.
 */
export async function registerPeople(
  scope: Granted<"registration:write">,
  { tokenId, queue, ...asked }: RegisterPeople,
): Promise<Asked> {
  return transaction(scope, async (tx) => {
    const token = await tokenToRegisterAt(tx, tokenId);
    const waits = await mustWait(tx, token, queue);
    const people = await peopleAsked(tx, asked);
    let wanted = 0;
    for (let from = 0; from < people.length; from += AT_ONCE)
      wanted += await registrations.wantRegistered(tx, token.id, people.slice(from, from + AT_ONCE), { link: true }); // prettier-ignore
    return setGoing(tx, token, { verb: "register", people: wanted, waits });
  });
}
