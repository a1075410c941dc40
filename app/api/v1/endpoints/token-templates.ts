import { TokenTemplate } from "#app/api/v1/answers/templates.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { chooseTemplate } from "#lib/features/templates/choose-template.ts";
import { tokenTemplate } from "#lib/features/templates/queries.ts";
import { ChooseTemplate } from "#lib/features/templates/schemas.ts";

const [tag, permission] = ["Message templates", "token:write"] as const;

export const tokenTemplateEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/template",
      id: "getTokenTemplate",
      summary: "Get the template of a token's invitations, and those it could have",
      tag,
      permission,
      answers: { 200: TokenTemplate },
    },
    (scope, { params }) => tokenTemplate(scope, params.tokenId),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/tokens/{tokenId}/template",
      id: "chooseTokenTemplate",
      summary: "Choose the template of a token's invitations; null for the default one",
      tag,
      permission,
      body: ChooseTemplate.pick({ templateId: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => chooseTemplate(scope, { tokenId: params.tokenId, ...body }),
  ),
];
