"use client";

import type { ReactNode } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import type { useActionForm } from "#components/forms/use-action-form.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { longest, type MessageTexts, type TextField as Field } from "#lib/domain/templates/message-texts.ts";
import { variables } from "#lib/domain/templates/variables.ts";

interface TemplateFormProps {
  sending: ReturnType<typeof useActionForm<{ version: number }>>;
  /** Id, language and version of what is written. */
  fields: Readonly<Record<string, string | number>>;
  texts: MessageTexts;
  onChange: (field: Field, text: string) => void;
  /** Of what could not be previewed, by field. */
  problems: Readonly<Record<string, string>>;
  children?: ReactNode;
}

/** What a template says in one language. */
export function TemplateForm({ sending, fields, texts, onChange, problems, children }: TemplateFormProps) {
  const { form, result, errors, pending } = sending;
  const own = (field: Field) => ({
    id: field,
    lang: String(fields["language"]),
    value: texts[field],
    maxLength: longest[field],
    error: problems[field] ?? errors[field],
    onChange: (event: { target: { value: string } }) => onChange(field, event.target.value),
  });
  return (
    <form {...form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField {...own("subject")} label="Subject" required />
      <TextField {...own("heading")} label="Heading" optional />
      <TextAreaField
        {...own("body")}
        label="Text"
        rows={10}
        required
        hint={`A blank line begins a paragraph. Variables: ${variables.map((name) => `{${name}}`).join(", ")}.`}
      />
      <TextField
        {...own("button")}
        label="Button"
        optional
        hint="It leads to Apple's own invitation. Without a button the text must hold {link}."
      />
      <TextAreaField {...own("footer")} label="Small print" rows={4} optional />
      <RefusalNotice result={result} />
      <div className="form-a flex flex-wrap gap-2">
        <SubmitButton busy={pending}>Save</SubmitButton>
        {children}
      </div>
    </form>
  );
}
