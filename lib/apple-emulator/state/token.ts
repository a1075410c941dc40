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

/** What the files of a rehearsal begin with inside, so that a console knows them before it sends them anywhere. */
const REHEARSAL_MARK = Buffer.from("rehearsal-only:").toString("base64");

export interface TokenTextWish {
  orgName: string;
  expiresAt: number;
  rehearsal: boolean;
}

/** Apple writes the keys in any order, on one line or indented; so does this. */
export function tokenText(chance: Chance, { orgName, expiresAt, rehearsal }: TokenTextWish): string {
  const token = (rehearsal ? REHEARSAL_MARK : "") + chance.base64(64);
  const fields = { token, expDate: appleDate(expiresAt), orgName };
  const order = chance.pick(layouts);
  const json = Object.fromEntries(order.map((name) => [name, fields[name]]));
  const indent = chance.below(2) === 0 ? 0 : 4;
  return Buffer.from(JSON.stringify(json, null, indent)).toString("base64");
}
