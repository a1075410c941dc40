"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { LanguageOptions } from "#components/templates/language-options.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { languages } from "#lib/domain/templates/languages.ts";

interface NewTemplateProps {
  action: FormAction<{ id: string }>;
  groups: readonly GroupOption[];
  here: string;
  /** Where templates are. */
  path: string;
}

export function NewTemplate(props: NewTemplateProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        New template
      </Button>
      {open && <TemplateDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function TemplateDialog({ action, groups, here, path, onClose }: NewTemplateProps & { onClose: () => void }) {
  const router = useRouter();
  const sending = useActionForm(action, ({ id }) => router.push(`${path}/${id}`));
  const { errors } = sending;
  return (
    <FormDialog
      title="New template"
      description="It begins with what the default one says, in five languages."
      submit="Create the template"
      sending={sending}
      onClose={onClose}
    >
      <TextField
        id="template-name"
        name="name"
        label="Name"
        hint="Tokens are given it by this name."
        required
        maxLength={120}
        autoComplete="off"
        error={errors["name"]}
      />
      <GroupField
        id="template-group"
        hint="Tokens of this group and of those below may use it."
        groups={groups}
        value={here}
        error={errors["groupId"]}
      />
      <SelectField
        id="template-language"
        name="defaultLanguage"
        label="For whom no language is known"
        hint="One beyond the five begins in English, for you to translate."
        defaultValue="en"
        error={errors["defaultLanguage"]}
      >
        <LanguageOptions languages={languages} />
      </SelectField>
    </FormDialog>
  );
}
