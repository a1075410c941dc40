import { appleDate } from "#lib/apple-emulator/apple-date.ts";
import type { Chance } from "#lib/apple-emulator/chance.ts";

/** What a token may do; whether it still may is told by its dates. */
export type TokenKind = "location" | "read-only" | "legacy" | "facilitator";

export interface Token {
  /** The whole file on one line: base64 of the JSON. */
  text: string;
  uId: string;
  kind: TokenKind;
  /** The Managed Apple Account that downloaded it. */
  account: string;
  expiresAt: number;
  revoked: boolean;
}

export type TokenState = "valid" | "expired" | "revoked";

export function stateOf(token: Token, now: number): TokenState {
  if (token.revoked) return "revoked";
  return token.expiresAt <= now ? "expired" : "valid";
}

const layouts = [
  ["token", "expDate", "orgName"],
  ["expDate", "token", "orgName"],
  ["orgName", "expDate", "token"],
] as const;

/** Apple writes the keys in any order, on one line or indented; so does this. */
export function tokenText(chance: Chance, orgName: string, expiresAt: number): string {
  const fields = { token: chance.base64(64), expDate: appleDate(expiresAt), orgName };
  const order = chance.pick(layouts);
  const json = Object.fromEntries(order.map((name) => [name, fields[name]]));
  const indent = chance.below(2) === 0 ? 0 : 4;
  return Buffer.from(JSON.stringify(json, null, indent)).toString("base64");
}
