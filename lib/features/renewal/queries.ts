import "server-only";
import * as renewals from "#lib/data/token-renewals.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Checks } from "#lib/domain/tokens/renewal-checks.ts";
import { readChecks } from "#lib/features/renewal/read-checks.ts";
import type { Granted } from "#lib/scope.ts";

export type { RenewalPreview } from "#lib/features/renewal/preview-renewal.ts";
export type { RenewedToken } from "#lib/features/renewal/renew-token.ts";

export interface LastRenewal {
  id: string;
  number: number;
  state: string;
  at: Date;
  by: string;
  checks: Checks;
}

/** The last renewal of a token and how far its checks have come; null for one never renewed, or out of reach. */
export async function lastRenewal(
  scope: Granted<"operation:read">,
  tokenId: string,
): Promise<LastRenewal | null> {
  const found = await transaction(scope, (tx) => renewals.lastRenewal(tx, tokenId));
  if (!found) return null;
  const { id, number, state, createdAt: at, actorName: by, progress } = found;
  return { id, number, state, at, by, checks: readChecks(progress) };
}

/** The checks of an operation in view, as its progress keeps them. */
export const checksOf = (progress: unknown): Checks => readChecks(progress);
