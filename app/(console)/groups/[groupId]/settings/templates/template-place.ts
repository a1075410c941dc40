import { notFound } from "next/navigation";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed } from "#lib/auth/require-grant.ts";
import { defaultTexts } from "#lib/domain/templates/default-texts.ts";
import type { TextsByLanguage } from "#lib/domain/templates/message-texts.ts";
import { getTemplate, type TemplateView } from "#lib/features/templates/queries.ts";
import { settingsPlace } from "../place.ts";

/** A template's page: null `view` for the default one, null `scope` for who may not see it. */
export async function templatePlace(groupId: string, templateId: string) {
  const place = await settingsPlace(groupId);
  const scope = await grantIfAllowed(groupId, "template:write");
  const read = scope && templateId !== "default" ? await answer(() => getTemplate(scope, templateId)) : null;
  if (read?.status === "refused") notFound();
  const view: TemplateView | null = read?.value ?? null;
  const texts: TextsByLanguage = view?.texts ?? defaultTexts;
  const path = `/groups/${groupId}/settings/templates`;
  return { place, scope, view, texts, path, defaultLanguage: view?.defaultLanguage ?? "en" };
}
