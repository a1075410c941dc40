import { z } from "zod";
import { Started, started, startedAt } from "#app/api/v1/answers/operations.ts";
import {
  EvidencePack,
  evidencePack,
  TakeOverPreview,
  takeOverPreview,
} from "#app/api/v1/answers/ownership.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { Id, Nothing } from "#lib/api/shapes.ts";
import { askTakeOver } from "#lib/features/ownership/ask-take-over.ts";
import { backOff } from "#lib/features/ownership/back-off.ts";
import { gatherEvidence, viewTakeOver } from "#lib/features/ownership/queries.ts";
import { registerToken } from "#lib/features/ownership/register-token.ts";
import { resumeTakeOver } from "#lib/features/ownership/resume-take-over.ts";

const tag = "Content tokens";

const Wanted = z.object({
  confirm: z.string().max(500).meta({ description: "The location, exactly as the preview tells it." }),
  owner: z.string().max(500).meta({ description: "The other server's id, as the preview tells it." }),
  end: z.enum(["nothing", "chosen", "all"]).default("nothing").meta({
    description: "Whether licenses that the other server gave are ended; everything else is adopted.",
  }),
  titles: z
    .array(Id)
    .max(10_000)
    .default([])
    .meta({ description: "For `chosen`: whose licenses are ended." }),
  holders: z.string().max(100_000).default("").meta({
    description: "Serial numbers and clientUserIds: only their licenses are ended. Empty for everybody's.",
  }),
});

export const ownershipEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/take-over",
      id: "previewTakeOver",
      summary: "Tell what taking a location over would mean; nothing is written at Apple",
      tag,
      permission: "token:write",
      answers: { 200: TakeOverPreview },
    },
    async (scope, { params }) => takeOverPreview(await viewTakeOver(scope, params.tokenId)),
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/take-over",
      id: "takeOver",
      summary: "Take a location over from the server that manages it",
      description:
        "Puts our name there, reads everything again, adopts every assignment that stands, and ends only what `end` asks for. Needs the role admin.",
      tag,
      permission: "token:write",
      body: Wanted,
      answers: { 202: Started },
      location: startedAt,
    },
    async (scope, { params, body: { confirm, ...wanted } }) =>
      started(await askTakeOver(scope, params.tokenId, { ...wanted, agreed: "yes", confirmation: confirm })),
  ),
  endpoint(
    {
      method: "POST",
      path: "/operations/{operationId}/resume",
      id: "resumeTakeOver",
      summary: "Go on with a take-over that got stuck after its claim",
      tag,
      permission: "token:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => resumeTakeOver(scope, params.operationId),
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/register",
      id: "registerToken",
      summary: "Put our name at a location where nobody's stands",
      tag,
      permission: "token:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => registerToken(scope, params.tokenId),
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/back-off",
      id: "backOff",
      summary: "Leave a contested location to the other server; the token is only observed from then on",
      tag,
      permission: "token:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => backOff(scope, params.tokenId),
  ),
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/evidence",
      id: "getEvidence",
      summary: "Gather who manages a location since when, and what changed meanwhile",
      tag,
      permission: "token:read",
      answers: { 200: EvidencePack },
    },
    async (scope, { params }) => evidencePack(await gatherEvidence(scope, params.tokenId)),
  ),
];
