"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { recountTitle } from "#lib/features/sync/recount-title.ts";
import { hideTitles } from "#lib/features/titles/hide-titles.ts";
import { restoreTitles } from "#lib/features/titles/restore-titles.ts";
import { ChosenTitles } from "#lib/features/titles/schemas.ts";
import { syncAll } from "#lib/features/tokens/sync-all.ts";

export const syncAllAction = action({ permission: "token:sync", input: z.object({}) }, (scope) =>
  syncAll(scope),
);

export const recountTitleAction = action(
  { permission: "token:sync", input: z.object({ title: z.uuid() }) },
  (scope, { title }) => recountTitle(scope, title),
);

export const hideTitlesAction = action(
  { permission: "title:write", input: ChosenTitles },
  async (scope, input): Promise<void> => {
    await hideTitles(scope, input);
    redirect(`/groups/${scope.groupId}/apps`);
  },
);

export const restoreTitlesAction = action(
  { permission: "title:write", input: ChosenTitles },
  async (scope, input): Promise<void> => {
    await restoreTitles(scope, input);
    redirect(`/groups/${scope.groupId}/apps`);
  },
);
