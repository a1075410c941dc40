export type { Recounted, RecountedTitle } from "#lib/features/sync/recount-title.ts";
