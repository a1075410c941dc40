import type { Grant } from "#lib/api/key-sign-in.ts";
import { getToken, type TokenRow } from "#lib/features/tokens/queries.ts";
import { Refusal } from "#lib/refusal.ts";

/** A token in sight; any other is not found. */
export async function tokenSeen(grant: Grant, id: string): Promise<TokenRow> {
  const token = await getToken(grant("token:read"), id);
  if (!token) throw new Refusal("not-found");
  return token;
}
