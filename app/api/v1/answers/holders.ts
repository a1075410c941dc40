import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { checkOfReason, whyNotChecks, type WhyNotReason } from "#lib/domain/why-not/why-not.ts";
import type { HolderMoment, WhyNotView } from "#lib/features/holders/queries.ts";

export const HolderEvent = z
  .object({
    id: z.string(),
    at: Moment,
    kind: z.string().meta({
      description:
        "What happened, such as `license-given`; of a change to the record, what activity calls it.",
    }),
    title: z.object({ id: Id, name: z.string() }).nullable(),
    token: z
      .object({
        id: Id,
        name: z.string().nullable().meta({ description: "Null for a token out of sight." }),
        gone: z.boolean().meta({ description: "It was removed since." }),
      })
      .nullable(),
    operation: z
      .object({
        id: Id,
        number: z.int(),
        kind: z.string(),
        plan: z.int().nullable(),
        planId: Id.nullable(),
      })
      .nullable()
      .meta({ description: "The operation that did it, and the plan it carried out." }),
    meaning: z.string().nullable().meta({ description: "What Apple's number means, where it left one." }),
    detail: z.record(z.string(), z.json()).meta({ description: "What else belongs to it." }),
    actorKind: z.string(),
    actorName: z.string().nullable().meta({ description: "Null where it was done out of reach." }),
  })
  .meta({ id: "HolderEvent" });

export function holderEventAnswer({ detail, ...moment }: HolderMoment) {
  const read = HolderEvent.shape.detail.safeParse(detail);
  return { ...moment, detail: read.success ? read.data : {} };
}

const reasons = Object.keys(checkOfReason) as [WhyNotReason, ...WhyNotReason[]];

const Link = z
  .object({
    check: z.enum(whyNotChecks),
    verdict: z.enum(["ok", "failing", "unknown"]),
    reason: z.enum(reasons).nullable().meta({ description: "What is in the way, or not known." }),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: "WhyNotLink" });

export const WhyNot = z
  .object({
    title: z.object({ id: Id, name: z.string() }),
    holder: z.object({ id: Id, name: z.string() }),
    first: Link.nullable().meta({ description: "The first thing in the way; null where nothing is." }),
    chain: z.array(Link),
    operation: z
      .object({ id: Id, number: z.int() })
      .nullable()
      .meta({ description: "The operation that last asked Apple for it." }),
    tellUser: z.string().nullable().meta({
      description:
        "A sentence to show the person who waits for it, such as in a catalog in place of Download.",
    }),
  })
  .meta({ id: "WhyNot" });

export const whyNotAnswer = (view: WhyNotView): z.input<typeof WhyNot> => ({
  ...view,
  chain: view.chain.map((link) => ({ ...link, facts: { ...link.facts } })),
  first: view.first && { ...view.first, facts: { ...view.first.facts } },
});
