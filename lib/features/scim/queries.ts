import "server-only";
import * as directories from "#lib/data/scim-directories.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { publicAddress } from "#lib/platform/public-address.ts";
import type { Granted } from "#lib/scope.ts";

export type { DirectoryRecord } from "#lib/data/scim-directories.ts";

/** Newest first. */
export const listDirectories = (
  scope: Granted<"directory:write">,
  walk: Walk,
): Promise<Page<directories.DirectoryRecord>> => transaction(scope, (tx) => directories.page(tx, walk));

/** What to enter at the directory; below it a resource has its address. */
export const scimAddress = (path = ""): string => publicAddress(`/api/scim/v2${path}`);
