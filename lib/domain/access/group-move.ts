import { ancestorsOf, moved, reachOf, type Group } from "#lib/domain/access/group-tree.ts";

export interface GroupMove {
  groups: readonly Group[];
  id: string;
  newParentId: string;
  tokens: readonly { id: string; groupId: string }[];
  /** One entry for each group in which a member has a role. */
  memberships: readonly { memberId: string; groupId: string }[];
}

export interface MoveEffect {
  /** The group and those below it, which all move. */
  groups: string[];
  /** Tokens that the moved groups inherited and will not see any longer. */
  tokensLost: string[];
  tokensGained: string[];
  /** Tokens that live in the moved groups and stay theirs. */
  tokensMoved: string[];
  /** Members who see the moved groups today and will not any longer. */
  membersLost: string[];
  membersGained: string[];
}

/** Who and what comes into sight or goes out of it when a group moves under another parent. */
export function effectOfMove({ groups, id, newParentId, tokens, memberships }: GroupMove): MoveEffect {
  const reach = new Set(reachOf(groups, id));
  const before = new Set(ancestorsOf(groups, id));
  const after = new Set(ancestorsOf(moved(groups, id, newParentId), id));

  const inherited = (from: ReadonlySet<string>) =>
    tokens.filter((token) => from.has(token.groupId)).map(({ id }) => id);
  const seenBy = (above: ReadonlySet<string>) =>
    memberships.filter(({ groupId }) => groupId === id || above.has(groupId)).map(({ memberId }) => memberId);

  return {
    groups: [...reach],
    tokensLost: without(inherited(before), inherited(after)),
    tokensGained: without(inherited(after), inherited(before)),
    tokensMoved: inherited(reach),
    membersLost: without(seenBy(before), seenBy(after)),
    membersGained: without(seenBy(after), seenBy(before)),
  };
}

function without(these: readonly string[], those: readonly string[]): string[] {
  return [...new Set(these).difference(new Set(those))];
}
