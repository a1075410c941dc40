import "server-only";

export type { FoundThing } from "#lib/features/find/find.ts";
export { find } from "#lib/features/find/find.ts";
