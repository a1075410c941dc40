import { DAY_MS } from "#lib/apple-emulator/apple-date.ts";
import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { issueToken } from "#lib/apple-emulator/outside/issue-token.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { Token } from "#lib/apple-emulator/state/token.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

type TokenAct = Extract<
  OutsideAct,
  { do: "new-token" | "revoke-token" | "expire-token" | "change-password" }
>;

export function changeTokens(world: World, location: Location, act: TokenAct): object {
  const tokens = [...world.tokens.values()].filter(({ uId }) => uId === location.profile.uId);
  switch (act.do) {
    case "new-token":
      return download(world, location, tokens, act);
    case "revoke-token":
      return each(chosen(tokens, act.text), (token) => (token.revoked = true));
    case "expire-token":
      return each(chosen(tokens, act.text), (token) => (token.expiresAt = world.clock.now()));
    case "change-password":
      return each(
        tokens.filter(({ account }) => act.account === undefined || account === act.account),
        (token) => (token.revoked = true),
      );
  }
}

/** Whether a newer download ends the older ones of the same account is a switch: the sources disagree. */
function download(
  world: World,
  location: Location,
  tokens: readonly Token[],
  { kind, account, days = 365 }: Extract<TokenAct, { do: "new-token" }>,
): object {
  const expiresAt = world.clock.now() + days * DAY_MS;
  const token = issueToken(world, location, {
    kind: kind === "read-only" ? kind : "location",
    expiresAt,
    account,
  });
  if (world.switches.newTokenRevokesOld) {
    each(
      tokens.filter((older) => older.account === token.account),
      (older) => (older.revoked = true),
    );
  }
  return { text: token.text, kind: token.kind };
}

function chosen(tokens: readonly Token[], text: string | undefined): readonly Token[] {
  const found = text === undefined ? tokens : tokens.filter((token) => token.text === text);
  if (found.length === 0) throw new AppleFailure(9622);
  return found;
}

function each(tokens: readonly Token[], change: (token: Token) => void): object {
  tokens.forEach(change);
  return { changed: tokens.length };
}
