import { z } from "zod";
import { TokenState } from "#app/api/v1/answers/tokens.ts";
import { Id, Moment } from "#lib/api/shapes.ts";
import { downloadState, downloadStates, downloadWords } from "#lib/domain/why-not/download.ts";
import type { HolderRow, PoolRow, TitleView } from "#lib/features/titles/queries.ts";

const Pool = z
  .object({
    total: z.int(),
    assigned: z.int(),
    available: z.int(),
    frozen: z.int().meta({ description: "Free, but in tokens that cannot act." }),
    retired: z.int(),
    unlimited: z
      .boolean()
      .meta({ description: "Some token that can act has it without limit; that is not added." }),
    frozenUnlimited: z.boolean(),
    overAssigned: z.int(),
  })
  .meta({ id: "TitlePool", description: "Licenses over every token in sight that carries the title." });

export const Title = z
  .object({
    id: Id,
    adamId: z.string(),
    pricingParam: z.string(),
    kind: z.string(),
    name: z.string(),
    developer: z.string().nullable(),
    platforms: z.array(z.string()),
    bundleId: z.string().nullable(),
    version: z.string().nullable(),
    minimumOs: z.string().nullable(),
    genre: z.string().nullable(),
    storeUrl: z.string().nullable(),
    isCustom: z.boolean(),
    metadataFrom: z.string().nullable().meta({ description: "The store that knew it; null when none did." }),
    fromFallback: z.boolean(),
    deviceAssignable: z.boolean(),
    revocable: z.boolean(),
    pool: Pool,
    tokens: z.array(z.object({ id: Id, name: z.string() })),
    hidden: z
      .object({ groupId: Id, at: Moment, by: z.string() })
      .nullable()
      .meta({ description: "Left out of lists: by the key's group, or by one above it." }),
    asOf: Moment,
  })
  .meta({ id: "Title" });

const TokenPool = z
  .object({
    tokenId: Id,
    tokenName: z.string(),
    state: TokenState,
    frozen: z.boolean(),
    unlimited: z.boolean(),
    total: z.int().nullable().meta({ description: "Null where it is unlimited." }),
    assigned: z.int(),
    pending: z.int().meta({ description: "Asked for by orders under way, not read back yet." }),
    retired: z.int(),
    available: z.int().nullable().meta({ description: "Null where it is unlimited." }),
  })
  .meta({ id: "TokenPool", description: "A title in one token." });

export const TitleWithPools = Title.extend({
  pools: z.array(TokenPool).meta({ description: "In the order in which licenses are drawn." }),
  moves: z
    .array(
      z.object({ from: z.string().nullable(), to: z.string().nullable(), licenses: z.int(), at: Moment }),
    )
    .meta({ description: "Licenses moved between locations, newest first; null for a token out of sight." }),
  download: z
    .object({
      state: z.enum(downloadStates),
      tellUser: z.string().nullable().meta({ description: "What a catalog shows in place of Download." }),
    })
    .meta({ description: "Whether somebody who has no license yet can get one by asking for it now." }),
}).meta({ id: "TitleWithPools" });

const poolAnswer = ({ name, total, available, ...pool }: PoolRow) => ({
  ...pool,
  tokenName: name,
  total: pool.unlimited ? null : total,
  available: pool.unlimited ? null : available,
});

export const titleAnswer = ({ title, pools, moves }: TitleView): z.input<typeof TitleWithPools> => ({
  ...title,
  pools: pools.map(poolAnswer),
  moves,
  download: { state: downloadState(pools), tellUser: downloadWords(downloadState(pools)) },
});

export const Holder = z
  .object({
    holder: z.string().meta({ description: "`d:` and a serial, or `p:` and Apple's clientUserId." }),
    kind: z.enum(["device", "person"]),
    account: z.string(),
    recordId: Id.nullable().meta({ description: "The device or person here; null when there is none." }),
    name: z.string().nullable(),
    tokenId: Id,
    tokenName: z.string(),
    since: Moment,
    reserved: z.boolean().meta({ description: "Kept for somebody who has not accepted an invitation yet." }),
    install: z.object({ state: z.string(), appState: z.string().nullable() }).nullable().meta({
      description: "How its install stands on the device; null where no MDM server was asked for one.",
    }),
    operation: z.object({ id: Id, number: z.int(), by: z.string() }).nullable(),
  })
  .meta({ id: "Holder" });

export const holderAnswer = ({ record, token, ...holder }: HolderRow): z.input<typeof Holder> => ({
  ...holder,
  recordId: record?.id ?? null,
  name: record?.name ?? null,
  tokenName: token,
});

export const Recount = z
  .object({
    tokens: z.array(
      z.object({
        tokenId: Id,
        name: z.string(),
        outcome: z.string().meta({
          description:
            "read, syncing (a sync reads it), not-readable, refused, or silent (Apple did not answer in time).",
        }),
      }),
    ),
  })
  .meta({ id: "Recount" });

export const ChangedTitles = z.object({ changed: z.int() }).meta({ id: "ChangedTitles" });
