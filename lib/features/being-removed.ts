import "server-only";
import { Refusal } from "#lib/refusal.ts";

/** While a token is being removed, nothing else is done with it. */
export function refuseIfBeingRemoved(token: { name: string; removal: string | null }): void {
  if (token.removal !== null) throw new Refusal("token-being-removed", { name: token.name });
}
