import { z } from "zod";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { Id } from "#lib/api/shapes.ts";
import { parseFilter, printFilter } from "#lib/domain/filters/filter-words.ts";
import { deviceFilterKeys, personFilterKeys, readListFilter } from "#lib/domain/inventory/list-filter.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { AskPlan } from "#lib/features/plans/schemas.ts";

const MOST = 20_000;
const filter = z.string().max(1000).optional();

/** Whom a plan is for: records here, serials, holders as Apple lists them, or all that match a filter. */
export const NewPlan = z.object({
  kind: z.enum(["assign", "revoke"]),
  titles: z.array(Id).min(1).max(100),
  devices: z.array(Id).max(MOST).default([]),
  people: z.array(Id).max(MOST).default([]),
  holders: z
    .array(z.string().regex(/^[dp]:.{1,255}$/))
    .max(MOST)
    .default([])
    .meta({ description: "`d:` and a serial, or `p:` and Apple's clientUserId." }),
  serials: z.array(z.string().max(255)).max(MOST).default([]),
  devicesMatching: filter.meta({ description: "Filter words of the list of devices; empty for all." }),
  peopleMatching: filter.meta({ description: "Filter words of the list of people; empty for all." }),
  holdersMatching: filter.meta({ description: "Filter words of the list of holders; empty for all." }),
});

type NewPlan = z.output<typeof NewPlan>;

/** What a plan is asked for; a filter with a word that means nothing would mean everybody, and is refused. */
export async function planAsked(grant: Grant, { serials, ...asked }: NewPlan): Promise<AskPlan> {
  await refuseStrange(grant, "devicesMatching", asked.devicesMatching, deviceFilterKeys);
  await refuseStrange(grant, "peopleMatching", asked.peopleMatching, personFilterKeys);
  return AskPlan.parse({ ...asked, serials: serials.join("\n") });
}

async function refuseStrange(
  grant: Grant,
  field: string,
  typed = "",
  keys: readonly string[],
): Promise<void> {
  const { unknown, ...filter } = parseFilter(typed, keys);
  const { strange } = readListFilter(filter, await listGroups(grant("group:read")));
  const words = [...unknown, ...strange].map((term) => printFilter({ terms: [term], words: [] }));
  refuseUnknownWords({ unknown: words }, { in: "body", field });
}
