"use client";

import { useState } from "react";
import { ActionButton } from "#components/forms/action-button.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { InvitationPreview } from "#components/templates/invitation-preview.tsx";
import { PersonPicker } from "#components/templates/person-picker.tsx";
import { TemplateForm } from "#components/templates/template-form.tsx";
import { usePreview } from "#components/templates/use-preview.ts";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { MessageTexts } from "#lib/domain/templates/message-texts.ts";
import type { FoundPerson, InvitationPreview as Preview, SentTest } from "#lib/features/templates/queries.ts";

interface TemplateEditorProps {
  /** Null for the default one, which nobody writes. */
  template: { id: string; version: number } | null;
  language: string;
  texts: MessageTexts;
  /** It lives in a group above, or is the default one. */
  readOnly: boolean;
  tokenId: string | null;
  initial: Preview;
  framePath: string;
  /** What becomes of a test. */
  testDone: string;
  acts: {
    save: FormAction<{ version: number }>;
    preview: FormAction<Preview>;
    find: FormAction<FoundPerson[]>;
    test: FormAction<SentTest>;
  };
}

/** What is written on one side, and beside it what somebody would get. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { template, language, readOnly, acts, tokenId, initial, framePath } = props;
  const [texts, setTexts] = useState(props.texts);
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const sending = useActionForm(acts.save, ({ version }) =>
    toast({ title: `Saved as version ${version}`, tone: "ok", icon: "circle-check" }),
  );
  const asked = {
    templateId: template?.id ?? "",
    language,
    personId: person?.id ?? "",
    tokenId: tokenId ?? "",
    ...(readOnly ? {} : texts),
  };
  const shown = usePreview(acts.preview, asked, initial);
  const problems = shown.result.status === "invalid" ? shown.result.errors : {};
  const test = (
    <ActionButton action={acts.test} fields={shown.asked} icon="mail" done={props.testDone}>
      Send a test to yourself
    </ActionButton>
  );
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <div>
        {!readOnly && template && (
          <TemplateForm
            sending={sending}
            fields={{ ...template, language }}
            texts={texts}
            onChange={(field, text) => setTexts((before) => ({ ...before, [field]: text }))}
            problems={problems}
          />
        )}
        {readOnly && <Words texts={props.texts} language={language} />}
      </div>
      <div className="grid content-start gap-4">
        <PersonPicker find={acts.find} chosen={person} onChoose={setPerson} />
        <InvitationPreview framePath={framePath} {...shown} />
        <div>{test}</div>
      </div>
    </div>
  );
}

function Words({ texts, language }: { texts: MessageTexts; language: string }) {
  const { subject, heading, body, button, footer } = texts;
  return (
    <div lang={language} className="rounded-md bg-sunken p-4 whitespace-pre-wrap">
      {[subject, heading, body, button && `[${button}]`, footer].filter(Boolean).join("\n\n")}
    </div>
  );
}
