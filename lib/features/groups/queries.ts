import "server-only";
import * as contents from "#lib/data/group-contents.ts";
import * as groups from "#lib/data/groups.ts";
import * as members from "#lib/data/members.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { effectOfMove } from "#lib/domain/access/group-move.ts";
import { refuseBadMove } from "#lib/features/groups/refuse-bad-move.ts";
import type { MoveGroup } from "#lib/features/groups/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** The group worked in and those below it, by name. */
export const listGroups = (scope: Granted<"group:read">) => transaction(scope, groups.list);

export interface GroupRow extends groups.GroupRecord {
  tokens: number;
  members: number;
}

/** The same, each with how many tokens and members it has of its own. */
export function listGroupRows(scope: Granted<"group:read">): Promise<GroupRow[]> {
  return transaction(scope, async (tx) => {
    const held = await contents.tally(tx);
    const none = { tokens: 0, members: 0 };
    return (await groups.list(tx)).map((group) => ({ ...group, ...(held.get(group.id) ?? none) }));
  });
}

/** From the top of the customer down to the group worked in. */
export const pathHere = (scope: Granted<"group:read">) => transaction(scope, groups.path);

/** A group and what stands in it, counted up to a thousand and one. */
export function getGroup(scope: Granted<"group:read">, id: string) {
  return transaction(scope, async (tx) => ({
    ...(await groups.get(tx, id)),
    contents: await contents.count(tx, id),
  }));
}

export interface MovePreview {
  name: string;
  from: string;
  to: string;
  /** How many groups move: it and those below. */
  groups: number;
  tokensLost: string[];
  tokensGained: string[];
  tokensMoved: string[];
  membersLost: string[];
  membersGained: string[];
}

/** Who and what comes into sight or goes out of it, by name, before a group moves. Nothing is changed. */
export function previewMove(scope: Granted<"group:write">, move: MoveGroup): Promise<MovePreview> {
  return transaction(scope, async (tx) => {
    const tree = await groups.list(tx);
    const { group, from, to } = refuseBadMove(tree, move);
    const [held, seen] = [await tokens.list(tx), await members.listInSight(tx)];
    const above = [...tx.ancestors, tx.groupId].map((id, index, all) => ({
      id,
      parentId: all[index - 1] ?? null,
    }));
    const whole = [...above.slice(0, -1), ...tree];
    const effect = effectOfMove({
      groups: whole,
      id: move.id,
      newParentId: move.parentId,
      tokens: held,
      memberships: seen,
    });

    const tokenName = new Map(held.map(({ id, name }) => [id, name]));
    const memberName = new Map(seen.map(({ memberId, name }) => [memberId, name]));
    const named = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
      ids.flatMap((id) => names.get(id) ?? []).toSorted((one, other) => one.localeCompare(other));
    return {
      name: group.name,
      from: from.name,
      to: to.name,
      groups: effect.groups.length,
      tokensLost: named(effect.tokensLost, tokenName),
      tokensGained: named(effect.tokensGained, tokenName),
      tokensMoved: named(effect.tokensMoved, tokenName),
      membersLost: named(effect.membersLost, memberName),
      membersGained: named(effect.membersGained, memberName),
    };
  });
}
