import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

const PaidBy = z.object({
  id: Id,
  name: z.string(),
  licenses: z.int(),
  available: z.int().nullable().meta({ description: "Null where it is unlimited." }),
});

const Totals = z
  .object({
    gets: z.int(),
    has: z.int(),
    cannot: z.int(),
    waits: z.int(),
    loses: z.int(),
    hasNot: z.int(),
    tokens: z.array(PaidBy).meta({ description: "Which token pays, or gets back." }),
    reasons: z
      .array(z.object({ reason: z.string(), count: z.int() }))
      .meta({ description: "Why some cannot." }),
  })
  .meta({ id: "PlanTotals" });

export const Plan = z
  .object({
    id: Id,
    number: z.int(),
    kind: z.enum(["assign", "revoke"]),
    standing: z.enum(["open", "expired", "applied", "discarded"]),
    titles: z.array(z.object({ id: z.string(), name: z.string() })),
    targets: z.int(),
    rejected: z.array(z.string()).meta({ description: "Pasted serials that name nobody." }),
    totals: Totals,
    createdBy: z.string(),
    createdAt: Moment,
    expiresAt: Moment,
    appliedAt: Moment.nullable(),
    operationId: Id.nullable(),
  })
  .meta({ id: "Plan", description: "Who gets or loses what, and why not; nothing has been sent to Apple." });

export const planAnswer = ({ asked, totals, ...plan }: PlanSummary): z.input<typeof Plan> => ({
  ...plan,
  titles: asked.titles,
  targets: asked.targets,
  rejected: asked.rejected,
  totals: { ...totals, hasNot: totals["has-not"] },
});

export const PlanRow = z
  .object({
    titleId: Id,
    holder: z.string(),
    name: z.string().nullable(),
    result: z.string().meta({ description: "gets, has, cannot, waits, loses or has-not." }),
    reason: z.string().nullable(),
    tokenId: Id.nullable(),
    token: z.string().nullable(),
  })
  .meta({ id: "PlanRow" });
