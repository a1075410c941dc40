import "server-only";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { ownerVerdict } from "#lib/domain/tokens/ownership.ts";
import {
  isAppleRefusalKind,
  tokenState,
  type TokenFacts,
  type TokenStanding,
} from "#lib/domain/tokens/state.ts";
import { ourMdmIds } from "#lib/features/our-name.ts";
import type { Scope } from "#lib/scope.ts";

/** How each token stands at this moment: its state, why, and whether it can be read or written. */
export async function standingOf(scope: Scope): Promise<(token: TokenRecord) => TokenStanding> {
  const ourId = await ourMdmIds(scope.customerId);
  const now = scope.now();
  return (token) => tokenState(factsOf(token, ourId(token.uId)), now, scope.timeZone);
}

function factsOf(token: TokenRecord, ourId: string): TokenFacts {
  const { refusalKind, refusalNumber, refusedAt } = token;
  return {
    expiresAt: token.expiresAt,
    refusal:
      refusalKind && refusedAt && isAppleRefusalKind(refusalKind)
        ? { kind: refusalKind, number: refusalNumber, at: refusedAt }
        : null,
    owner: ownerVerdict(token.ownerId === null ? null : { id: token.ownerId }, ourId),
    everOurs: token.everOurs,
    registered: token.registered,
    readOnly: token.readOnly,
    observing: token.observing,
    lastAnsweredAt: token.lastAnsweredAt,
    silentSince: token.silentSince,
    ownerSince: token.ownerSince,
    observedSince: token.observedSince,
    wellSince: token.wellSince,
    addedAt: token.createdAt,
  };
}
