import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";

const Facts = z
  .record(z.string(), z.unknown())
  .nullable()
  .meta({ description: "Names and numbers, never a secret." });

export const ActivityEntry = z
  .object({
    id: z.string().meta({ description: "A whole number, as text." }),
    groupId: Id,
    at: Moment,
    actorKind: z.string().meta({ description: "member, key or job." }),
    actorId: z.string().nullable(),
    actorName: z.string(),
    via: z.string().meta({ description: "ui, api, sync, job or setup." }),
    action: z.string().meta({ example: "group.renamed" }),
    targetKind: z.string().nullable(),
    targetId: z.string().nullable(),
    targetName: z.string().nullable(),
    before: Facts,
    after: Facts,
    requestId: z.string().nullable(),
  })
  .meta({ id: "ActivityEntry" });
