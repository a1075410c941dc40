import "server-only";
import type { ImportKind } from "#lib/data/imports.ts";

/** Of which import rows are checked and applied, and where it may put them. */
export interface ImportPlace {
  customerId: string;
  importId: string;
  kind: ImportKind;
  /** Where rows go that name no group. */
  groupId: string;
  /** The import's group and all below it: nothing outside is touched. */
  reach: readonly string[];
  now: Date;
}
