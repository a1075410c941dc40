import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as notices from "#lib/data/notices.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Acknowledge } from "#lib/features/notices/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** Somebody has seen them: nothing more is said of a token until it gets worse. Answers how many were new to anybody. */
export function acknowledge(scope: Granted<"notice:acknowledge">, { ids }: Acknowledge): Promise<number> {
  return transaction(scope, async (tx) => {
    const seen = await notices.acknowledge(tx, ids);
    for (const { id, tokenId, tokenName, groupId, kind } of seen)
      await audit.record(tx, "notice.acknowledged", {
        target: { kind: "token", id: tokenId, name: tokenName },
        after: { notice: kind, id },
        groupId,
      });
    if (seen.length > 0) await changes.tell(tx, "tokens");
    return seen.length;
  });
}
