import type { Recounted } from "#lib/features/sync/queries.ts";

const outcomes: Readonly<Record<Recounted, string>> = {
  read: "read just now",
  syncing: "a sync is reading it",
  "not-readable": "cannot be read now",
  refused: "Apple refused the token",
  silent: "Apple did not answer in time",
};

/** What came of counting a title again, token by token. */
export function recountWords(tokens: readonly { name: string; outcome: Recounted }[]): string {
  return tokens.map(({ name, outcome }) => `${name}: ${outcomes[outcome]}`).join(". ");
}
