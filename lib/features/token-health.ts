import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import * as health from "#lib/data/token-health.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { isAppleRefusalKind } from "#lib/domain/tokens/state.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";

/** Apple answered: how fast, whose name stands at the location, until when the token holds. */
export async function noteAnswers(tx: Tx, tokenId: string, { heard, ourId }: AppleSession): Promise<void> {
  const { envelope, lastMs } = heard;
  if (!envelope) return;
  await health.noteAnswer(tx, tokenId, {
    at: tx.now(),
    ms: lastMs,
    expiresAt: envelope.tokenExpirationDate,
    owner: envelope.mdmInfo,
    ours: envelope.mdmInfo?.id === ourId,
  });
}

/** Apple refused the token, or did not answer: two different things, and only the first is the token's fault. */
export async function noteTrouble(tx: Tx, tokenId: string, error: unknown): Promise<void> {
  const cause = error instanceof OutcomeUnknown ? error.cause : error;
  if (!(cause instanceof AppleError)) return;
  if (isAppleRefusalKind(cause.kind))
    await health.noteRefusal(tx, tokenId, cause.kind, cause.number, tx.now());
  else if (cause.kind === "unreachable" || cause.kind === "busy" || cause.kind === "redirected")
    await health.noteSilence(tx, tokenId, tx.now());
}
