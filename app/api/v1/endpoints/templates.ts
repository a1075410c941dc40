import { z } from "zod";
import {
  CreatedTemplate,
  InvitationPreview,
  SavedVersion,
  Template,
  TemplateVersion,
  TemplateWithTexts,
} from "#app/api/v1/answers/templates.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { createTemplate } from "#lib/features/templates/create-template.ts";
import { deleteTemplate } from "#lib/features/templates/delete-template.ts";
import { dropLanguage } from "#lib/features/templates/drop-language.ts";
import { editTemplate } from "#lib/features/templates/edit-template.ts";
import { previewInvitation } from "#lib/features/templates/preview-invitation.ts";
import { getTemplate, listTemplates, listVersions } from "#lib/features/templates/queries.ts";
import { restoreVersion } from "#lib/features/templates/restore-version.ts";
import { saveTexts } from "#lib/features/templates/save-texts.ts";
import {
  CreateTemplate,
  DropLanguage,
  EditTemplate,
  language,
  PreviewInvitation,
  refuseProblems,
  RestoreVersion,
  texts,
} from "#lib/features/templates/schemas.ts";

const [tag, permission] = ["Message templates", "template:write"] as const;

export const templateEndpoints = [
  listing(
    {
      path: "/templates",
      id: "listTemplates",
      summary: "List message templates in sight, newest first",
      tag,
      permission,
      row: Template,
    },
    (scope, { walk }) => listTemplates(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/templates",
      id: "createTemplate",
      summary: "Create a template that says what the default one says",
      tag,
      permission,
      body: CreateTemplate,
      answers: { 201: CreatedTemplate },
      location: ({ id }) => `/templates/${id}`,
      idempotent: { target: "template", recover: async (_, id) => ({ id }) },
    },
    async (scope, { body }) => ({ id: await createTemplate(scope, body) }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/templates/preview",
      id: "previewInvitation",
      summary: "Show an invitation as a person would get it, by mail and as a command",
      description:
        "Without `templateId` the default template, without `personId` an invented person. Texts given are shown instead of the template's own. Nothing is sent.",
      tag,
      permission,
      body: PreviewInvitation,
      answers: { 200: InvitationPreview },
    },
    (scope, { body }) => previewInvitation(scope, body),
  ),
  endpoint(
    {
      method: "GET",
      path: "/templates/{templateId}",
      id: "getTemplate",
      summary: "Get a template with what it says in each language",
      tag,
      permission,
      answers: { 200: TemplateWithTexts },
    },
    (scope, { params }) => getTemplate(scope, params.templateId),
  ),
  endpoint(
    {
      method: "PATCH",
      path: "/templates/{templateId}",
      id: "editTemplate",
      summary: "Rename a template, and choose the language for whom none is known",
      tag,
      permission,
      body: EditTemplate.omit({ id: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => editTemplate(scope, { id: params.templateId, ...body }),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/templates/{templateId}/texts",
      id: "saveTemplateTexts",
      summary: "Save what a template says in one language, as a new version",
      description:
        "`version` is the one you read: when somebody saved meanwhile, nothing is saved. An unknown variable is refused with its place.",
      tag,
      permission,
      body: z.object({ language, version: z.int().min(1), ...texts }).superRefine(refuseProblems),
      answers: { 200: SavedVersion },
    },
    async (scope, { params, body }) => ({
      version: await saveTexts(scope, { id: params.templateId, ...body }),
    }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/templates/{templateId}/drop-language",
      id: "dropTemplateLanguage",
      summary: "Take a language out of a template, as a new version",
      tag,
      permission,
      body: DropLanguage.pick({ language: true }),
      answers: { 200: SavedVersion },
    },
    async (scope, { params, body }) => ({
      version: await dropLanguage(scope, { id: params.templateId, ...body }),
    }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/templates/{templateId}",
      id: "deleteTemplate",
      summary: "Delete a template: tokens that used it fall back to the default one",
      tag,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => deleteTemplate(scope, { id: params.templateId }),
  ),
  listing(
    {
      path: "/templates/{templateId}/versions",
      id: "listTemplateVersions",
      summary: "List what a template said, newest first",
      tag,
      permission,
      row: TemplateVersion,
    },
    (scope, { params, walk }) => listVersions(scope, params.templateId, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/templates/{templateId}/restore",
      id: "restoreTemplateVersion",
      summary: "Put an older version back, as the newest one",
      tag,
      permission,
      body: RestoreVersion.pick({ number: true }),
      answers: { 200: SavedVersion },
    },
    async (scope, { params, body }) => ({
      version: await restoreVersion(scope, { id: params.templateId, ...body }),
    }),
  ),
];
