import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as groups from "#lib/data/groups.ts";
import * as staleMetadata from "#lib/data/stale-metadata.ts";
import * as syncState from "#lib/data/sync-state.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { tidyName } from "#lib/domain/names.ts";
import { nextSyncAt } from "#lib/domain/sync/schedule.ts";
import { normalRegion } from "#lib/domain/tokens/region.ts";
import type { EditToken } from "#lib/features/tokens/schemas.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Changes what this console says of a token; nothing is written at Apple. Another region has its titles looked up there
 * again, another interval moves its next sync.
 */
export async function editToken(
  scope: Granted<"token:write">,
  tokenId: string,
  input: EditToken,
): Promise<void> {
  const region = normalRegion(input.region);
  if (!region) throw new Refusal("region-unknown", { region: input.region });
  await transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    if (!tx.reach.includes(input.group)) throw new Refusal("not-found");
    const { name, description, syncMinutes, priority } = input;
    const wanted = { name: tidyName(name), description, region, groupId: input.group, syncMinutes, priority };
    const change = differing(token, wanted);
    if (Object.keys(change).length === 0) return;

    await tokens.update(tx, token.id, change);
    if (change.region !== undefined) {
      await staleMetadata.expire(tx, token.id, change.region);
      await due.wake(tx, "metadata", token.id);
    }
    if (change.syncMinutes !== undefined) await reschedule(tx, token, change.syncMinutes);
    await record(tx, token, change);
    await changes.tell(tx, "tokens", token.id);
  });
}

function differing(token: tokens.TokenRecord, wanted: tokens.TokenEdit): Partial<tokens.TokenEdit> {
  const keys = Object.keys(wanted) as (keyof tokens.TokenEdit)[];
  return Object.fromEntries(
    keys.filter((key) => wanted[key] !== token[key]).map((key) => [key, wanted[key]]),
  );
}

async function reschedule(tx: Tx, token: tokens.TokenRecord, minutes: number): Promise<void> {
  const next = nextSyncAt(token.id, token.lastSyncAt, minutes, token.syncFailures, tx.now());
  await syncState.schedule(tx, token.id, next);
  await due.at(tx, "sync", token.id, new Date(next.getTime() - tx.clockOffsetMs));
}

async function record(tx: Tx, token: tokens.TokenRecord, change: Partial<tokens.TokenEdit>): Promise<void> {
  const names = new Map((await groups.list(tx)).map(({ id, name }) => [id, name]));
  const told = ({ groupId, ...facts }: Partial<tokens.TokenEdit>) => ({
    ...facts,
    ...(groupId !== undefined && { group: names.get(groupId) ?? groupId }),
  });
  const keys = Object.keys(change) as (keyof tokens.TokenEdit)[];
  const before = Object.fromEntries(keys.map((key) => [key, token[key]])) as Partial<tokens.TokenEdit>;
  await audit.record(tx, "token.edited", {
    groupId: change.groupId ?? token.groupId,
    target: { kind: "token", id: token.id, name: change.name ?? token.name },
    before: told(before),
    after: told(change),
  });
}
