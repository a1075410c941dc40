import { SettingsPage } from "#components/settings/settings-page.tsx";
import { AddLanguage } from "#components/templates/add-language.tsx";
import { DropLanguage } from "#components/templates/drop-language.tsx";
import { KeptNotice } from "#components/templates/kept-notice.tsx";
import { TemplateEditor } from "#components/templates/template-editor.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { isLanguage, type Language, languageNames } from "#lib/domain/templates/languages.ts";
import { previewInvitation } from "#lib/features/templates/preview-invitation.ts";
import { mailsAreKept } from "#lib/features/templates/queries.ts";
import { PreviewInvitation } from "#lib/features/templates/schemas.ts";
import { dropLanguageAction, previewAction, saveTextsAction, sendTestAction } from "../actions.ts";
import { findPersonAction } from "../find-person.ts";
import { templatePlace } from "../template-place.ts";

export const metadata = { title: "Message template" };

interface Props {
  params: Promise<{ groupId: string; templateId: string }>;
  searchParams: Promise<{ language?: string; token?: string }>;
}

const testDone = {
  sent: "A test is on its way to you",
  rehearsal: "The test stands in the outbox",
  "no-server": "The test stands in the outbox",
};

export default async function TemplatePage({ params, searchParams }: Props) {
  const { groupId, templateId } = await params;
  const [query, here] = [await searchParams, await templatePlace(groupId, templateId)];
  const { place, scope, view, texts, path, defaultLanguage } = here;
  const title = view?.name ?? (templateId === "default" ? "Default template" : "Message template");
  const frame = { place, on: "templates", title } as const;
  if (!scope)
    return (
      <SettingsPage {...frame} sentence="What people read when they are invited by mail.">
        <NoPermission>Admins and owners write messages. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const readOnly = view === null || view.inherited;
  const wanted = query.language !== undefined && isLanguage(query.language) ? query.language : null;
  const language =
    wanted && (!readOnly || Object.hasOwn(texts, wanted)) ? wanted : knownLanguage(defaultLanguage);
  const own = `${path}/${view?.id ?? "default"}`;
  const token = query.token ? `&token=${query.token}` : "";
  const isNew = !Object.hasOwn(texts, language);
  const shown = texts[language] ?? texts[defaultLanguage] ?? noTexts;
  const asked = PreviewInvitation.safeParse({
    templateId: view?.id ?? null,
    tokenId: query.token ?? null,
    language,
    ...(isNew && shown),
  });
  const initial = await previewInvitation(scope, asked.data ?? PreviewInvitation.parse({ language }));
  const kept = mailsAreKept(scope);
  return (
    <SettingsPage
      {...frame}
      sentence={
        view
          ? `Version ${view.version}, saved by ${view.savedBy}. For whom no language is known: ${nameOf(defaultLanguage)}.`
          : "What invitations say where no other template is chosen, or the chosen one was deleted."
      }
      actions={view && <ButtonLink href={`${own}/versions`}>Versions</ButtonLink>}
    >
      <KeptNotice kept={kept} />
      {view?.inherited && (
        <Callout icon="info">
          <p>
            <b>It belongs to {view.groupName}.</b> It is used here and written there.
          </p>
        </Callout>
      )}
      <div className="flex flex-wrap items-end gap-3 pb-4">
        <Views
          label="Languages"
          views={byName([...Object.keys(texts), ...(isNew ? [language] : [])]).map((tag) => ({
            label: isNew && tag === language ? `${nameOf(tag)}, not saved yet` : nameOf(tag),
            href: `${own}?language=${tag}${token}`,
            on: tag === language,
          }))}
        />
        {!readOnly && <AddLanguage path={own} written={Object.keys(texts)} token={query.token ?? null} />}
        {view && !readOnly && !isNew && language !== defaultLanguage && (
          <DropLanguage
            templateId={view.id}
            language={language}
            path={own}
            action={dropLanguageAction.bind(null, groupId)}
          />
        )}
      </div>
      <TemplateEditor
        key={language}
        template={view && { id: view.id, version: view.version }}
        language={language}
        texts={shown}
        readOnly={readOnly}
        tokenId={asked.data?.tokenId ?? null}
        initial={initial}
        framePath={`${path}/preview`}
        testDone={testDone[kept ?? "sent"]}
        acts={{
          save: saveTextsAction.bind(null, groupId),
          preview: previewAction.bind(null, groupId),
          find: findPersonAction.bind(null, groupId),
          test: sendTestAction.bind(null, groupId),
        }}
      />
    </SettingsPage>
  );
}

const noTexts = { subject: "", heading: "", body: "", button: "", footer: "" };

const nameOf = (tag: string): string => (isLanguage(tag) ? languageNames[tag] : tag);

const byName = (tags: readonly string[]): string[] =>
  tags.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));

const knownLanguage = (tag: string): Language => (isLanguage(tag) ? tag : "en");
