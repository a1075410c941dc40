import type { TokenReason } from "#lib/domain/tokens/state.ts";

/** What is known to bring a token into this, likeliest first; empty where the state itself is the cause. */
export function likelyCauses(reason: TokenReason): readonly string[] {
  return causes[reason] ?? [];
}

const causes: Partial<Record<TokenReason, readonly string[]>> = {
  "revoked-at-apple": [
    "A newer token was downloaded for this location: each new file ends the one before it.",
    "The password of the account that downloaded it was changed or reset. An account of its own for tokens, which nobody uses otherwise, keeps that from happening.",
    "Apple flagged the account, as has happened when very many licenses were renewed at once. If a new file is refused as well, contact Apple Support.",
  ],
  "expired-at-apple": [
    "The year counts from the day the file was downloaded, not from the day it was uploaded here.",
  ],
  "unknown-to-apple": [
    "The location was removed at Apple, or merged with another one.",
    "The file belongs to an organization that has moved to another account at Apple.",
  ],
  "unreadable-to-apple": [
    "The file was changed on its way here, or only a part of it was copied.",
    "Something between this server and Apple rewrites requests, such as a proxy.",
  ],
  "turned-away": [
    "Something between this server and Apple may take the token out of requests, such as a proxy.",
    "Apple's servers have turned tokens away for a short while during trouble of their own.",
  ],
  "no-right-to-write": [
    "The account that downloaded the file lacks the role at Apple that manages apps and books, or has lost it.",
    "A company proxy answered 403 in Apple's stead.",
  ],
  "name-removed": [
    "Somebody released the location at Apple or in another console, or another server released it after using it.",
  ],
  silent: [
    "Apple has an outage, which its system status page would tell.",
    "A firewall, a proxy or the name service between this server and Apple has changed.",
  ],
  "never-answered": ["This server has never reached Apple: a firewall or proxy may be in the way."],
};
