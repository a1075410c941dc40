import type { Location } from "#lib/apple-emulator/state/location.ts";
import { type Token, type TokenKind, tokenText } from "#lib/apple-emulator/state/token.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

export interface TokenWish {
  kind: TokenKind;
  expiresAt: number;
  revoked?: boolean;
  account?: string | undefined;
}

export function issueToken(world: World, location: Location, wish: TokenWish): Token {
  const { uId, orgName } = location.profile;
  const token = {
    text: tokenText(world.chance, { orgName, expiresAt: wish.expiresAt, rehearsal: isRehearsal(world) }),
    uId,
    kind: wish.kind,
    account: wish.account ?? (wish.kind === "read-only" ? "reader" : "manager"),
    expiresAt: wish.expiresAt,
    revoked: wish.revoked ?? false,
  };
  world.tokens.set(token.text, token);
  return token;
}

/** A world of its own that a console made to practise in; the one at the root plays Apple itself. */
function isRehearsal({ origin }: World): boolean {
  return origin.preset === "rehearsal" && origin.name !== "default";
}
