import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import type { AppleLimits } from "#lib/apple/limits.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isAppleRefusalKind } from "#lib/domain/tokens/state.ts";
import { asRefusal } from "#lib/features/apple-refusals.ts";
import { refuseIfBeingRemoved } from "#lib/features/being-removed.ts";
import { openSession, type AppleSession } from "#lib/features/apple-session.ts";
import { noteAnswers, noteTrouble } from "#lib/features/token-health.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

export interface Sessions {
  /** For reading: events, licenses. */
  reading(tokenId: string): Promise<AppleSession>;
  /** For writing: Apple was asked whose name stands at the location, and the token can act. */
  writing(tokenId: string): Promise<AppleSession>;
  limits(tokenId: string): Promise<AppleLimits>;
}

/** Apple's no to the token itself stands until somebody renews it: nothing is sent meanwhile. */
async function refuseIfDead(scope: Scope, tokenId: string, error: unknown): Promise<never> {
  if (!(error instanceof AppleError) || !isAppleRefusalKind(error.kind)) throw error;
  await transaction(scope, (tx) => noteTrouble(tx, tokenId, error));
  throw asRefusal(error);
}

/** One session a token for as long as an operation is being carried on; a token that is being removed acts for its removal alone. */
export function openSessions(scope: Scope, signal: AbortSignal, operationId: string | null = null): Sessions {
  const open = new Map<string, Promise<AppleSession>>();
  const able = new Set<string>();

  function reading(tokenId: string): Promise<AppleSession> {
    const session = open.get(tokenId) ?? openSession(scope, tokenId, signal);
    open.set(tokenId, session);
    return session;
  }

  async function writing(tokenId: string): Promise<AppleSession> {
    const session = await reading(tokenId);
    if (able.has(tokenId)) return session;
    await session.client.clientConfig().catch((error: unknown) => refuseIfDead(scope, tokenId, error));
    const standing = await transaction(scope, async (tx) => {
      await noteAnswers(tx, tokenId, session);
      const token = await tokens.get(tx, tokenId);
      if (token.removal !== operationId) refuseIfBeingRemoved(token);
      return (await standingOf(tx))(token);
    });
    if (!standing.canWrite) throw new Refusal("token-cannot-act", { state: standing.state });
    able.add(tokenId);
    return session;
  }

  return { reading, writing, limits: async (tokenId) => (await reading(tokenId)).limits() };
}
