import { z } from "zod";
import { ActivityEntry } from "#app/api/v1/answers/activity.ts";
import { listing } from "#lib/api/listing.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { Typed } from "#lib/api/shapes.ts";
import { listActivity } from "#lib/features/activity/queries.ts";

export const activityEndpoints = [
  listing(
    {
      path: "/activity",
      id: "listActivity",
      summary: "List who did what, when and from where, newest first",
      description:
        "Filter words: text, `actor:`, `action:`, `kind:`, `target:`, `via:`, `request:`, `group:`, `since:`, `until:`.",
      tag: "Activity",
      permission: "activity:read",
      filters: z.object({ q: Typed }),
      row: ActivityEntry,
    },
    async (scope, { filters: { q = "" }, walk }) => refuseUnknownWords(await listActivity(scope, q, walk)),
  ),
];
