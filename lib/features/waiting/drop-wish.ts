import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as titles from "#lib/data/titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Takes back a wish that still waits; one that is being replayed is an operation by now. */
export async function dropWish(
  scope: Granted<"license:assign">,
  { token: tokenId, wish: id }: { token: string; wish: string },
): Promise<void> {
  await transaction(scope, async (tx) => {
    const token = await tokenHere(tx, tokenId);
    const dropped = isRowId(id) ? await waiting.drop(tx, token.id, id) : null;
    if (!dropped) throw new Refusal("not-found");
    const [title] = await titles.some(tx, [dropped.titleId], [token.id]);
    await audit.record(tx, "token.wish-dropped", {
      groupId: token.groupId,
      target: { kind: "token", id: token.id, name: token.name },
      before: {
        verb: dropped.verb === "associate" ? "assign" : "revoke",
        title: title?.name ?? null,
        holder: holderOf(dropped.holder).id,
        askedBy: dropped.actorName,
      },
    });
    await changes.tell(tx, "tokens", token.id);
  });
}
