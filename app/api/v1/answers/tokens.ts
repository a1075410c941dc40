import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { tokenStates } from "#lib/domain/tokens/state.ts";
import { wayOutOf, waysOut } from "#lib/domain/tokens/way-out.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

export const TokenState = z.enum(tokenStates).meta({ id: "TokenState", description: "Worst first." });

const WayOut = z
  .enum(waysOut)
  .meta({ id: "WayOut", description: "What can be done about it; null where there is nothing to do." });

const Use = z
  .object({
    titles: z.int(),
    unlimitedTitles: z.int(),
    emptyTitles: z.int(),
    total: z.int(),
    assigned: z.int(),
    available: z.int(),
    retired: z.int(),
    over: z.int(),
    assignedUnlimited: z.int(),
  })
  .meta({
    id: "TokenUse",
    description: "Licenses over all titles of a token; what is unlimited is not added.",
  });

export const Token = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    inherited: z.boolean().meta({ description: "It lives in a group above: seen here, managed there." }),
    name: z.string(),
    description: z.string(),
    organization: z.string(),
    locationId: z.string(),
    locationName: z.string().nullable().meta({ description: "Null for a legacy (account) token." }),
    country: z.string().nullable(),
    region: z.string(),
    platform: z.string().nullable(),
    expiresAt: Moment,
    daysLeft: z.int().meta({ description: "Days of the customer's calendar; negative once it is over." }),
    state: TokenState,
    reason: z.string().meta({ description: "Why it is in that state." }),
    since: Moment.meta({ description: "Since when the state holds." }),
    wayOut: WayOut.nullable(),
    alsoHolds: z
      .array(z.object({ state: TokenState, reason: z.string(), since: Moment, wayOut: WayOut.nullable() }))
      .meta({ description: "What else holds, worst first." }),
    canRead: z.boolean(),
    canWrite: z.boolean(),
    registered: z.boolean(),
    readOnly: z.boolean(),
    observing: z.boolean().meta({ description: "By choice: everything is read, nothing written." }),
    legacy: z.boolean(),
    ownerName: z.string().nullable().meta({ description: "Who manages the location, as Apple tells." }),
    priority: z.int(),
    syncMinutes: z.int(),
    syncing: z.boolean(),
    lastSyncAt: Moment.nullable(),
    nextSyncAt: Moment.nullable(),
    freshness: z.enum(["never", "fresh", "stale"]),
    use: Use,
    countedAt: Moment.nullable().meta({ description: "When Apple counted what is in use." }),
    createdAt: Moment,
    createdBy: z.string(),
  })
  .meta({ id: "Token" });

export const tokenAnswer = ({ uId, expiry, standing, ...token }: TokenRow): z.input<typeof Token> => ({
  ...token,
  locationId: uId,
  daysLeft: expiry.days,
  state: standing.state,
  reason: standing.reason,
  since: standing.since,
  wayOut: wayOutOf(standing.reason),
  alsoHolds: standing.others.map((one) => ({ ...one, wayOut: wayOutOf(one.reason) })),
  canRead: standing.canRead,
  canWrite: standing.canWrite,
});

export const TokenPreview = z
  .object({
    organization: z.string(),
    locationId: z.string(),
    locationName: z.string().nullable(),
    country: z.string().nullable(),
    platform: z.string().nullable(),
    expiresAt: Moment,
    owner: z
      .enum(["ours", "nobody", "other"])
      .meta({ description: "Who manages the location at Apple today." }),
    ownerName: z.string().nullable(),
    sameInstallation: z.boolean().meta({ description: "Another customer of this installation has it." }),
    legacy: z.boolean(),
    holdings: z
      .object({ titles: z.int(), licenses: z.int(), assigned: z.int(), unlimitedTitles: z.int() })
      .nullable()
      .meta({ description: "Null where counting takes more than one page of Apple's." }),
    autoTitles: z.array(z.object({ id: Id, name: z.string() })).meta({
      description:
        "Auto apps with the user's license, of those it owns: they invite people whatever is chosen.",
    }),
    suggestedName: z.string(),
  })
  .meta({ id: "TokenPreview" });
