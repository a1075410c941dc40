import { z } from "zod";
import { Token, tokenAnswer } from "#app/api/v1/answers/tokens.ts";
import { tokenSeen } from "#app/api/v1/endpoints/token-seen.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Id, Moment, Nothing } from "#lib/api/shapes.ts";
import { wishTriggers } from "#lib/domain/tokens/wish-trigger.ts";
import { previewRenewal } from "#lib/features/renewal/preview-renewal.ts";
import { renewToken } from "#lib/features/renewal/renew-token.ts";
import { dropWish } from "#lib/features/waiting/drop-wish.ts";
import { listWaiting } from "#lib/features/waiting/queries.ts";

const tag = "Content tokens";

const NewFile = z.object({
  text: z
    .string()
    .max(70_000)
    .meta({ description: "What stands in the new .vpptoken file. Never told again." }),
});

const RenewalPreview = z
  .object({
    tokenId: Id,
    name: z.string(),
    organization: z.string(),
    formerOrganization: z.string(),
    locationName: z.string().nullable(),
    locationId: z.string(),
    expiresAt: Moment,
    formerExpiresAt: Moment,
    fileAge: z.int().nullable().meta({ description: "Days since the download, where a year will be short." }),
    contestedBy: z.string().nullable().meta({ description: "Whoever else manages the location at Apple." }),
    waiting: z.int().meta({ description: "Changes that wait for the token and will be replayed." }),
  })
  .meta({ id: "RenewalPreview" });

const Waiting = z
  .object({
    id: Id,
    verb: z.enum(["assign", "revoke"]),
    titleId: Id,
    title: z.string(),
    holder: z.string().meta({ description: "`d:` and a serial, or `p:` and Apple's clientUserId." }),
    name: z.string().nullable(),
    trigger: z.string().meta({ description: wishTriggers.join(", ") }),
    askedBy: z.string(),
    askedAt: Moment,
  })
  .meta({ id: "WaitingChange" });

const Renewed = z.object({
  token: Token,
  operationId: Id.nullable().meta({ description: "The checks that follow." }),
});

export const renewalEndpoints = [
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/renewal-preview",
      id: "previewRenewal",
      summary: "Tell what renewing a token with a file would change; nothing is saved",
      tag,
      permission: "token:write",
      body: NewFile,
      answers: { 200: RenewalPreview },
    },
    async (scope, { params, body }, grant) => {
      const token = await tokenSeen(grant, params.tokenId);
      const { uId, ...preview } = await previewRenewal(scope, { ...body, token: token.id });
      return { ...preview, locationId: uId };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/renew",
      id: "renewToken",
      summary: "Replace a token's file with a newer one of the same location",
      description: "Everything else of the token stays. A file of another location is refused.",
      tag,
      permission: "token:write",
      body: NewFile,
      answers: { 202: Renewed },
      idempotent: {
        target: "token",
        recover: async (grant, id) => ({ token: tokenAnswer(await tokenSeen(grant, id)), operationId: null }),
      },
    },
    async (scope, { params, body }, grant) => {
      const { id } = await tokenSeen(grant, params.tokenId);
      const { operationId } = await renewToken(scope, { ...body, token: id });
      return { token: tokenAnswer(await tokenSeen(grant, id)), operationId };
    },
  ),
  listing(
    {
      path: "/tokens/{tokenId}/waiting",
      id: "listWaiting",
      summary: "List what was asked of a token while it could not act, in the order in which it is replayed",
      tag,
      permission: "license:read",
      filters: z.object({}),
      row: Waiting,
    },
    async (scope, { params, walk }) => {
      const { rows, ...list } = await listWaiting(scope, params.tokenId, walk);
      return {
        ...list,
        rows: rows.map(({ verb, actorName, ...row }) => ({
          ...row,
          verb: verb === "associate" ? ("assign" as const) : ("revoke" as const),
          askedBy: actorName,
        })),
      };
    },
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/tokens/{tokenId}/waiting/{wishId}",
      id: "dropWaiting",
      summary: "Take back a change that waits; it will not be replayed",
      tag,
      permission: "license:assign",
      answers: { 204: Nothing },
    },
    (scope, { params }) => dropWish(scope, { token: params.tokenId, wish: params.wishId }),
  ),
];
