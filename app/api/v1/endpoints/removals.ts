import { z } from "zod";
import { Started, started, startedAt } from "#app/api/v1/answers/operations.ts";
import {
  LeavingTitle,
  leavingTitleAnswer,
  Removal,
  removalAnswer,
  RemovalPreview,
  removalReportAnswer,
  RemovedTitle,
  removedTitleAnswer,
} from "#app/api/v1/answers/removals.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import { listing } from "#lib/api/listing.ts";
import { previewRemoval } from "#lib/features/removal/preview-removal.ts";
import { viewRemoval } from "#lib/features/removal/queries.ts";
import { startRemoval } from "#lib/features/removal/start-removal.ts";

const tag = "Content tokens";
const yes = (asked: boolean) => (asked ? "yes" : "no");

const Ask = z.object({
  relicense: z
    .boolean()
    .default(true)
    .meta({ description: "Give holders of shared titles a license of another token first." }),
  revoke: z
    .boolean()
    .default(true)
    .meta({ description: "False removes without revoking: what is assigned stays assigned at Apple." }),
  uninstall: z.boolean().default(false),
  confirm: z.string().meta({ description: "The token's name." }),
});

export const removalEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/removal",
      id: "previewRemoval",
      summary: "Tell what removing a content token would change",
      tag,
      permission: "token:write",
      answers: { 200: RemovalPreview },
    },
    async (scope, { params }) => removalAnswer(await previewRemoval(scope, params.tokenId)),
  ),
  listing(
    {
      path: "/tokens/{tokenId}/removal/titles",
      id: "previewRemovalTitles",
      summary: "List the titles of a content token with who holds them and which other tokens carry them",
      tag,
      permission: "token:write",
      row: LeavingTitle,
    },
    async (scope, { params, walk }) => {
      const { titles, sums } = await previewRemoval(scope, params.tokenId, walk);
      return { ...titles, total: sums.titles, rows: titles.rows.map(leavingTitleAnswer) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/removal",
      id: "removeToken",
      summary:
        "Remove a content token: cover its holders, revoke, verify, release the location, destroy the secret",
      tag,
      permission: "token:write",
      body: Ask,
      answers: { 202: Started },
      location: startedAt,
    },
    async (scope, { params, body: { relicense, revoke, uninstall, confirm } }) =>
      started(
        await startRemoval(scope, params.tokenId, {
          relicense: yes(relicense),
          revoke: yes(revoke),
          uninstall: yes(uninstall),
          confirmation: confirm,
        }),
      ),
  ),
  endpoint(
    {
      method: "GET",
      path: "/operations/{operationId}/removal",
      id: "getRemoval",
      summary: "Get what a removal did and what came back",
      tag,
      permission: "operation:read",
      answers: { 200: Removal },
    },
    async (scope, { params }) => removalReportAnswer(found(await viewRemoval(scope, params.operationId))),
  ),
  listing(
    {
      path: "/operations/{operationId}/removal/titles",
      id: "listRemovedTitles",
      summary: "List what came back of each title",
      tag,
      permission: "operation:read",
      row: RemovedTitle,
    },
    async (scope, { params, walk }) => {
      const { titles, sums } = found(await viewRemoval(scope, params.operationId, walk));
      return { ...titles, total: sums?.titles ?? 0, rows: titles.rows.map(removedTitleAnswer) };
    },
  ),
];
