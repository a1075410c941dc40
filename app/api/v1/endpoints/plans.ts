import { z } from "zod";
import { Started, started, startedAt } from "#app/api/v1/answers/operations.ts";
import { Plan, planAnswer, PlanRow } from "#app/api/v1/answers/plans.ts";
import { NewPlan, planAsked } from "#app/api/v1/endpoints/new-plan.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { listing } from "#lib/api/listing.ts";
import { Id, Nothing } from "#lib/api/shapes.ts";
import { applyPlan } from "#lib/features/operations/apply-plan.ts";
import { createPlan } from "#lib/features/plans/create-plan.ts";
import { discardPlan } from "#lib/features/plans/discard-plan.ts";
import { putBack } from "#lib/features/plans/put-back.ts";
import { listPlans, viewPlan } from "#lib/features/plans/queries.ts";

const tag = "Plans";

const seen = async (grant: Grant, id: string) =>
  planAnswer(found(await viewPlan(grant("license:read"), id, { walk: null })));

export const planEndpoints = [
  listing(
    {
      path: "/plans",
      id: "listPlans",
      summary: "List plans, newest first",
      tag,
      permission: "license:read",
      filters: z.object({ state: z.enum(["open", "applied"]).optional() }),
      row: Plan,
    },
    async (scope, { filters: { state }, walk }) => {
      const page = await listPlans(scope, { ...(state && { state }), walk });
      return { ...page, rows: page.rows.map(planAnswer) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/plans",
      id: "createPlan",
      summary: "Plan who gets or loses licenses; nothing is sent to Apple",
      tag,
      permission: "license:assign",
      body: NewPlan,
      answers: { 201: Plan },
      location: ({ id }) => `/plans/${id}`,
      idempotent: { target: "plan", recover: seen },
    },
    async (scope, { body }, grant) => {
      const { planId } = await createPlan(scope, await planAsked(grant, body));
      return seen(grant, planId);
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/operations/{operationId}/put-back",
      id: "putBack",
      summary: "Plan to give a title back to everyone who lost it by an operation; nothing is sent to Apple",
      tag,
      permission: "license:assign",
      body: z.object({ titleId: Id }).strict(),
      answers: { 201: Plan },
      location: ({ id }) => `/plans/${id}`,
      idempotent: { target: "plan", recover: seen },
    },
    async (scope, { params, body }, grant) => {
      const { planId } = await putBack(scope, params.operationId, body.titleId);
      return seen(grant, planId);
    },
  ),
  endpoint(
    {
      method: "GET",
      path: "/plans/{planId}",
      id: "getPlan",
      summary: "Get a plan and its sums",
      tag,
      permission: "license:read",
      answers: { 200: Plan },
    },
    (_scope, { params }, grant) => seen(grant, params.planId),
  ),
  listing(
    {
      path: "/plans/{planId}/rows",
      id: "listPlanRows",
      summary: "List what a plan has for each title and holder",
      tag,
      permission: "license:read",
      filters: z.object({
        result: z.enum(["gets", "has", "cannot", "waits", "loses", "has-not"]).optional(),
      }),
      row: PlanRow,
    },
    async (scope, { params, filters: { result }, walk }) =>
      found(await viewPlan(scope, params.planId, { ...(result && { result }), walk })).rows,
  ),
  endpoint(
    {
      method: "POST",
      path: "/plans/{planId}/apply",
      id: "applyPlan",
      summary: "Apply a plan: Apple is asked, and an operation tells how it goes",
      tag,
      description:
        "A plan that needs a token which cannot act is refused by the cause: `token-is-expired`, `token-is-revoked` and so on. With `queue=true` what it wants of that token waits there and is replayed in order.",
      permission: "license:assign",
      query: z.object({ queue: z.enum(["true", "false"]).optional() }),
      answers: { 202: Started },
      location: startedAt,
      idempotent: {
        target: "plan",
        recover: async (grant, id) => started(await applyPlan(grant("license:assign"), id)),
      },
    },
    async (scope, { params, query }) =>
      started(await applyPlan(scope, params.planId, { queue: query.queue === "true" })),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/plans/{planId}",
      id: "discardPlan",
      summary: "Discard a plan that nobody is going to apply",
      tag,
      permission: "license:assign",
      answers: { 204: Nothing },
    },
    (scope, { params }) => discardPlan(scope, params.planId),
  ),
];
