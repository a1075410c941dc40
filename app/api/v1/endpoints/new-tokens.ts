import { z } from "zod";
import { Token, tokenAnswer, TokenPreview } from "#app/api/v1/answers/tokens.ts";
import { tokenSeen } from "#app/api/v1/endpoints/token-seen.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { Id } from "#lib/api/shapes.ts";
import { addToken } from "#lib/features/tokens/add-token.ts";
import { previewToken } from "#lib/features/tokens/preview-token.ts";
import { AddToken } from "#lib/features/tokens/schemas.ts";

const tag = "Content tokens";

const text = z
  .string()
  .max(70_000)
  .meta({ description: "What stands in the .vpptoken file. Never told again." });

const NewToken = AddToken.omit({ file: true, group: true }).extend({
  text,
  groupId: Id,
  invites: z
    .boolean()
    .default(false)
    .meta({ description: "Whether everybody whom it serves is invited automatically." }),
});

const Added = z.object({
  token: Token,
  operationId: Id.nullable().meta({ description: "Its first sync." }),
});

export const newTokenEndpoints = [
  endpoint(
    {
      method: "POST",
      path: "/tokens/preview",
      id: "previewToken",
      summary: "Tell what a token file is, and whose its location is, before anything is saved",
      tag,
      permission: "token:write",
      body: z.object({ text }),
      answers: { 200: TokenPreview },
    },
    async (scope, { body }) => {
      const { uId, verdict, sibling, ...preview } = await previewToken(scope, body);
      return { ...preview, locationId: uId, owner: verdict, sameInstallation: sibling !== null };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens",
      id: "addToken",
      summary: "Add a content token and start its first sync",
      description:
        "A location that another server manages is refused, unless `register` says observe or take-over: then the token is kept to be read, and nothing is written at Apple.",
      tag,
      permission: "token:write",
      body: NewToken,
      answers: { 201: Added },
      location: ({ token }) => `/tokens/${token.id}`,
      idempotent: {
        target: "token",
        recover: async (grant, id) => ({ token: tokenAnswer(await tokenSeen(grant, id)), operationId: null }),
      },
    },
    async (scope, { body: { groupId, ...body } }, grant) => {
      const { tokenId, operationId } = await addToken(scope, { ...body, group: groupId });
      return { token: tokenAnswer(await tokenSeen(grant, tokenId)), operationId };
    },
  ),
];
