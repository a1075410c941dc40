import "server-only";
import * as people from "#lib/data/people.ts";
import * as lists from "#lib/data/registration-lists.ts";
import * as registrations from "#lib/data/registrations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { type Asked, mustWait, setGoing, tokenToRegisterAt } from "#lib/features/registration/ask.ts";
import type { RetirePerson, RetireUser } from "#lib/features/registration/schemas.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Ends what a location knows of a person: their licenses come back to it, books stay with the person for ever. */
export async function retirePerson(
  scope: Granted<"registration:write">,
  personId: string,
  { tokenId, clientUserId, queue, confirmation }: RetirePerson,
): Promise<Asked> {
  return transaction(scope, async (tx) => {
    if (!isRowId(personId)) throw new Refusal("not-found");
    const { name } = await people.get(tx, personId);
    if (confirmation !== undefined && confirmation.trim() !== name.trim())
      throw new Refusal("confirmation-differs", { name });
    const token = await tokenToRegisterAt(tx, tokenId);
    const accounts = await lists.accountsOf(tx, token.id, personId);
    const meant = accounts.filter((one) => clientUserId === undefined || one.clientUserId === clientUserId);
    const [account] = meant;
    if (!account) throw new Refusal("person-not-registered", { token: token.name });
    if (meant.length > 1) throw new Refusal("person-registered-twice", { token: token.name });
    const waits = await mustWait(tx, token, queue);
    const wanted = await registrations.wantRetired(tx, token.id, [account.clientUserId]);
    return setGoing(tx, token, { verb: "retire", people: wanted, waits });
  });
}

/** The same by Apple's id, for whoever manages the token: of two ids for one Apple Account, the one that is not kept. */
export async function retireUser(
  scope: Granted<"registration:write">,
  { tokenId, clientUserId, queue }: RetireUser,
): Promise<Asked> {
  return transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    const waits = await mustWait(tx, token, queue);
    const wanted = await registrations.wantRetired(tx, token.id, [clientUserId]);
    return setGoing(tx, token, { verb: "retire", people: wanted, waits });
  });
}
