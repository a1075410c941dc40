import { Refusal } from "#lib/refusal.ts";

/** What is not here is refused, in the words for everything that is not. */
export function found<T>(thing: T | null): T {
  if (thing === null) throw new Refusal("not-found");
  return thing;
}
