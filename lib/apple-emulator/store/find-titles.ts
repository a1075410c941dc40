import type { World } from "#lib/apple-emulator/state/world.ts";
import { stateOf } from "#lib/apple-emulator/state/token.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";

/** The titles on sale in a country; custom ones only for a location that owns some. */
export function findTitles(
  { titles }: World,
  adamIds: readonly string[],
  country: string,
  owned: ReadonlySet<string>,
): Title[] {
  return [...new Set(adamIds)].flatMap((adamId) => {
    const title = titles.get(adamId);
    if (!title || (title.stores && !title.stores.includes(country))) return [];
    return title.custom && !owned.has(adamId) ? [] : [title];
  });
}

/** What the location behind a token owns; undefined when the token opens nothing. */
export function ownedBy(world: World, tokenText: string | undefined): ReadonlySet<string> | undefined {
  const token = tokenText === undefined ? undefined : world.tokens.get(tokenText);
  if (!token || stateOf(token, world.clock.now()) !== "valid") return undefined;
  return new Set(world.location(token.uId)?.assets.all.map(({ adamId }) => adamId));
}

/** The content token that was sent along as a cookie. */
export function tokenCookie(header: string | undefined): string | undefined {
  const cookies = (header ?? "").split(/; */).map((pair) => /^itvt="?([^"]*)"?$/.exec(pair.trim())?.[1]);
  const text = cookies.find((value) => value !== undefined);
  return text?.includes("%") ? decodeURIComponent(text) : text;
}

export function storefrontId(country: string): string {
  return storefronts[country] ?? "143441";
}

const storefronts: Readonly<Record<string, string>> = {
  us: "143441",
  fr: "143442",
  de: "143443",
  gb: "143444",
  at: "143445",
  it: "143450",
  nl: "143452",
  es: "143454",
  ca: "143455",
  ch: "143459",
  au: "143460",
  jp: "143462",
};
