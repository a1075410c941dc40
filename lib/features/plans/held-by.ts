import "server-only";
import * as planning from "#lib/data/planning.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { NamedTarget } from "#lib/features/plans/gather-targets.ts";

/** Whose licenses a target holds, under any of its keys; orders under way count as held. */
export async function heldBy(
  tx: Tx,
  titles: readonly { titleId: string }[],
  targets: readonly NamedTarget[],
): Promise<(titleId: string, key: string) => string[]> {
  const main = new Map(
    targets.flatMap(({ key, aliases }) => [key, ...aliases].map((alias) => [alias, key] as const)),
  );
  const rows = await planning.held(
    tx,
    titles.map(({ titleId }) => titleId),
    [...main.keys()],
  );
  const byPair = new Map<string, string[]>();
  for (const { titleId, holder, tokenId } of rows) {
    const pair = `${titleId} ${main.get(holder) ?? holder}`;
    byPair.set(pair, [...(byPair.get(pair) ?? []), tokenId]);
  }
  return (titleId, key) => byPair.get(`${titleId} ${key}`) ?? [];
}
