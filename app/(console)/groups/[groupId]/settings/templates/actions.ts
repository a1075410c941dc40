"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { createTemplate } from "#lib/features/templates/create-template.ts";
import { deleteTemplate } from "#lib/features/templates/delete-template.ts";
import { dropLanguage } from "#lib/features/templates/drop-language.ts";
import { editTemplate } from "#lib/features/templates/edit-template.ts";
import { previewInvitation } from "#lib/features/templates/preview-invitation.ts";
import { restoreVersion } from "#lib/features/templates/restore-version.ts";
import { saveTexts } from "#lib/features/templates/save-texts.ts";
import {
  CreateTemplate,
  DropLanguage,
  EditTemplate,
  One,
  PreviewInvitation,
  RestoreVersion,
  SaveTexts,
} from "#lib/features/templates/schemas.ts";
import { sendTest } from "#lib/features/templates/send-test.ts";

const permission = "template:write";
const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/settings`, "layout");

export const createTemplateAction = action({ permission, input: CreateTemplate }, async (scope, input) => {
  const id = await createTemplate(scope, input);
  refresh(scope);
  return { id };
});

export const editTemplateAction = action({ permission, input: EditTemplate }, async (scope, input) => {
  await editTemplate(scope, input);
  refresh(scope);
});

export const saveTextsAction = action({ permission, input: SaveTexts }, async (scope, input) => {
  const version = await saveTexts(scope, input);
  refresh(scope);
  return { version };
});

export const dropLanguageAction = action({ permission, input: DropLanguage }, async (scope, input) => {
  await dropLanguage(scope, input);
  refresh(scope);
});

export const restoreVersionAction = action({ permission, input: RestoreVersion }, async (scope, input) => {
  await restoreVersion(scope, input);
  refresh(scope);
});

export const deleteTemplateAction = action({ permission, input: One }, async (scope, input) => {
  await deleteTemplate(scope, input);
  refresh(scope);
});

export const previewAction = action({ permission, input: PreviewInvitation }, previewInvitation);

export const sendTestAction = action({ permission, input: PreviewInvitation }, async (scope, input) => {
  const sent = await sendTest(scope, input);
  refresh(scope);
  return sent;
});
