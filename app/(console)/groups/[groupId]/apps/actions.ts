"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { recountTitle } from "#lib/features/sync/recount-title.ts";
import { syncAll } from "#lib/features/tokens/sync-all.ts";

export const syncAllAction = action({ permission: "token:sync", input: z.object({}) }, (scope) =>
  syncAll(scope),
);

export const recountTitleAction = action(
  { permission: "token:sync", input: z.object({ title: z.uuid() }) },
  (scope, { title }) => recountTitle(scope, title),
);
