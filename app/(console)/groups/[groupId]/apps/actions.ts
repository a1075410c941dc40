"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { syncAll } from "#lib/features/tokens/sync-all.ts";

export const syncAllAction = action({ permission: "token:sync", input: z.object({}) }, (scope) =>
  syncAll(scope),
);
