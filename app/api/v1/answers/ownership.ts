import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import type { Evidence, TakeOverView } from "#lib/features/ownership/queries.ts";

const Holder = z.object({
  id: z.string().meta({ description: "What decides whose it is; names are for people." }),
  name: z.string().nullable(),
  metadata: z.string().nullable(),
  kind: z.enum(["nobody", "configurator", "server"]),
  since: Moment.nullable().meta({ description: "When it was first seen there." }),
  sameInstallation: z.boolean().meta({ description: "Another customer of this installation." }),
});

export const TakeOverPreview = z
  .object({
    location: z.string().meta({ description: "What `confirm` has to be." }),
    other: Holder.nullable().meta({ description: "Null where no other server's name stands." }),
    readAt: Moment.nullable().meta({ description: "When it was read; null before the first sync." }),
    devices: z.int(),
    people: z.int(),
    licenses: z.int(),
    endable: z.int().meta({ description: "Licenses that could be ended by choice; the rest is adopted." }),
    titles: z.array(
      z.object({
        titleId: Id,
        name: z.string(),
        adamId: z.string(),
        devices: z.int(),
        people: z.int(),
        theirs: z.int().meta({ description: "Given by the other server." }),
        revocable: z.boolean(),
      }),
    ),
    graceEndsAt: Moment.meta({
      description: "Until about when apps whose license ends now go on working: up to 30 days, an estimate.",
    }),
    claimableAt: Moment.nullable().meta({
      description: "Not before; null for now. Twice in 24 hours is the most.",
    }),
    operationId: Id.nullable().meta({ description: "The take-over that is under way." }),
  })
  .meta({ id: "TakeOverPreview" });

export const takeOverPreview = ({
  location,
  other,
  readAt,
  holders,
  sums,
  titles,
  graceEndsAt,
  claimableAt,
  running,
}: TakeOverView): z.input<typeof TakeOverPreview> => ({
  location,
  other: other && {
    id: other.id,
    name: other.name,
    metadata: other.metadata,
    kind: other.owner.kind,
    since: other.since,
    sameInstallation: other.sibling !== null,
  },
  readAt,
  ...holders,
  licenses: sums.licenses,
  endable: sums.endable,
  titles: titles.map(({ titleId, name, adamId, devices, people, theirs, revocable }) => ({
    titleId,
    name,
    adamId,
    devices,
    people,
    theirs,
    revocable,
  })),
  graceEndsAt,
  claimableAt,
  operationId: running?.id ?? null,
});

export const EvidencePack = z
  .object({
    generatedAt: Moment,
    generatedBy: z.string(),
    token: z.string(),
    organization: z.string(),
    location: z.string().nullable(),
    locationId: z.string(),
    holder: z
      .object({
        id: z.string(),
        name: z.string().nullable(),
        metadata: z.string().nullable(),
        since: Moment.nullable(),
      })
      .nullable(),
    lastReadAt: Moment.nullable(),
    since: Moment,
    changedOutside: z.object({
      licenses: z.int(),
      titles: z.array(z.object({ title: z.string(), adamId: z.string(), licenses: z.int() })),
      syncs: z.array(z.object({ number: z.int(), at: Moment, added: z.int(), removed: z.int() })),
      removed: z
        .array(z.object({ at: Moment, title: z.string(), adamId: z.string(), holder: z.string().nullable() }))
        .meta({ description: "Licenses of known holders found gone that nobody here had asked back." }),
    }),
    ourWrites: z.array(
      z.object({
        at: Moment,
        verb: z.string(),
        licenses: z.int(),
        eventId: z.string().nullable(),
        operation: z.int(),
      }),
    ),
    history: z.array(
      z.object({ at: Moment, what: z.string(), who: z.string(), owner: z.string().nullable() }),
    ),
    deeds: z.array(
      z.object({ at: Moment, action: z.string(), actorName: z.string(), requestId: z.string().nullable() }),
    ),
  })
  .meta({ id: "Evidence", description: "Who holds a location since when, and what changed meanwhile." });

export const evidencePack = (evidence: Evidence): z.input<typeof EvidencePack> => evidence;
