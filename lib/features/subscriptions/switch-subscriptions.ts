import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as subscriptions from "#lib/data/subscriptions.ts";
import { transaction } from "#lib/data/transaction.ts";
import { asRefusal } from "#lib/features/apple-refusals.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { refuseUnlessWritable } from "#lib/features/subscriptions/refuse-unless-writable.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const SUBSCRIPTIONS_EXIST = 9818;

/**
 * Lets subscriptions be bought into a token's location, or no longer: only while it holds none, Apple says. Whose name
 * stands there is asked first, so that nothing is switched at a location that another server took meanwhile.
 */
export async function switchSubscriptions(
  scope: Granted<"subscription:write">,
  tokenId: string,
  { enabled }: { enabled: boolean },
): Promise<void> {
  const token = await transaction(scope, async (tx) => {
    const here = await tokenToChange(tx, tokenId);
    await refuseUnlessWritable(tx, here);
    return here;
  });
  const { client } = await openSession(scope, token.id, undefined, { awaited: true });
  await client.clientConfig().catch(refuse);
  const said = await (enabled ? client.enableSubscriptions() : client.disableSubscriptions()).catch(refuse);
  await transaction(scope, async (tx) => {
    const before = (await subscriptions.setting(tx, token.id))?.enabled ?? null;
    if (before === said.enabled) return;
    await subscriptions.switched(tx, token.id, said.enabled);
    await audit.record(tx, "token.subscriptions-switched", {
      groupId: token.groupId,
      target: { kind: "token", id: token.id, name: token.name },
      before: { subscriptions: before },
      after: { subscriptions: said.enabled },
    });
    await changes.tell(tx, "tokens", token.id);
  });
}

function refuse(error: unknown): never {
  if (error instanceof AppleError && error.number === SUBSCRIPTIONS_EXIST)
    throw new Refusal("subscriptions-held");
  throw asRefusal(error);
}
