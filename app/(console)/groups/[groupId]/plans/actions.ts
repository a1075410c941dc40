"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { applyPlan } from "#lib/features/operations/apply-plan.ts";
import { createPlan } from "#lib/features/plans/create-plan.ts";
import { discardPlan } from "#lib/features/plans/discard-plan.ts";
import { AskPlan } from "#lib/features/plans/schemas.ts";

const OnePlan = z.object({ plan: z.uuid() });

export const createPlanAction = action(
  { permission: "license:assign", input: AskPlan },
  async (scope, ask): Promise<void> => {
    const { planId } = await createPlan(scope, ask);
    redirect(`/groups/${scope.groupId}/plans/${planId}`);
  },
);

export const applyPlanAction = action(
  { permission: "license:assign", input: OnePlan.extend({ queue: z.literal("true").optional() }) },
  async (scope, { plan, queue }): Promise<void> => {
    const { operationId } = await applyPlan(scope, plan, { queue: queue === "true" });
    redirect(`/groups/${scope.groupId}/operations/${operationId}`);
  },
);

export const discardPlanAction = action(
  { permission: "license:assign", input: OnePlan },
  async (scope, { plan }): Promise<void> => {
    await discardPlan(scope, plan);
    redirect(`/groups/${scope.groupId}/plans`);
  },
);
