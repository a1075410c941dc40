import "server-only";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { encryptionKeys } from "#lib/platform/encryption-keys.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface SecretFacts {
  /** When the file that is in use came here: with the token, or with its last renewal. */
  uploadedAt: Date;
  renewed: boolean;
  /** Names the encryption key it is sealed with, not what the key is. */
  keyId: string;
  /** New files are sealed with this very key. */
  newestKey: boolean;
  lastUsedAt: Date | null;
}

/** How a token's secret is kept; nothing of the secret itself. */
export function secretFacts(scope: Granted<"token:write">, tokenId: string): Promise<SecretFacts> {
  return transaction(scope, async (tx) => {
    const token = await tokenHere(tx, tokenId);
    const stored = await tokens.sealedSecret(tx, token.id);
    if (!stored) throw new Refusal("not-found");
    const { keyId } = stored.sealed;
    const renewal = (await tokenEvents.turns(tx, token.id, ["renewed"])).at(-1);
    return {
      uploadedAt: renewal?.at ?? token.createdAt,
      renewed: renewal !== undefined,
      keyId,
      newestKey: keyId === encryptionKeys().current.id,
      lastUsedAt: token.lastAnsweredAt,
    };
  });
}
