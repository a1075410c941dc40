import { z } from "zod";
import {
  NotDone,
  notDoneAnswer,
  Operation,
  operationAnswer,
  operationDetailAnswer,
  OperationWithOrders,
  Started,
  started,
  startedAt,
} from "#app/api/v1/answers/operations.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { listNotDone, listOperations, viewOperation } from "#lib/features/operations/queries.ts";
import { retryOperation } from "#lib/features/operations/retry-operation.ts";
import { stopOperation } from "#lib/features/operations/stop-operation.ts";

const tag = "Operations";

export const operationEndpoints = [
  listing(
    {
      path: "/operations",
      id: "listOperations",
      summary: "List operations, newest first",
      tag,
      permission: "operation:read",
      filters: z.object({ view: z.enum(["running", "not-done", "all", "scheduled"]).default("all") }),
      row: Operation,
    },
    async (scope, { filters: { view }, walk }) => {
      const page = await listOperations(scope, { view, walk });
      return { ...page, rows: page.rows.map(operationAnswer) };
    },
  ),
  endpoint(
    {
      method: "GET",
      path: "/operations/{operationId}",
      id: "getOperation",
      summary: "Get an operation: how far it is, its orders, and what was not done and why",
      tag,
      permission: "operation:read",
      answers: { 200: OperationWithOrders },
    },
    async (scope, { params }) => operationDetailAnswer(found(await viewOperation(scope, params.operationId))),
  ),
  listing(
    {
      path: "/operations/{operationId}/not-done",
      id: "listNotDone",
      summary: "List the licenses that an operation could not assign or revoke, and why",
      tag,
      permission: "operation:read",
      row: NotDone,
    },
    async (scope, { params, walk }) => {
      const page = found(await listNotDone(scope, params.operationId, walk));
      return { ...page, rows: page.rows.map(notDoneAnswer) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/operations/{operationId}/stop",
      id: "stopOperation",
      summary: "Stop an operation; what Apple has accepted is still followed to its end",
      tag,
      permission: "license:assign",
      answers: { 204: Nothing },
    },
    (scope, { params }) => stopOperation(scope, params.operationId),
  ),
  endpoint(
    {
      method: "POST",
      path: "/operations/{operationId}/retry",
      id: "retryOperation",
      summary: "Ask again for what an operation could not do, as an operation of its own",
      tag,
      permission: "license:assign",
      answers: { 202: Started },
      location: startedAt,
      idempotent: { target: "operation" },
    },
    async (scope, { params }) => started(await retryOperation(scope, params.operationId)),
  ),
];
