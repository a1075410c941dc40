"use client";

import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { LanguageOptions } from "#components/templates/language-options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { TemplateRow } from "#lib/features/templates/queries.ts";

interface RenameTemplateProps {
  template: TemplateRow;
  action: FormAction<void>;
  onClose: () => void;
}

export function RenameTemplate({ template, action, onClose }: RenameTemplateProps) {
  const { id, name, defaultLanguage, languages } = template;
  const sending = useActionForm(action, () => {
    toast({ title: "Saved", tone: "ok", icon: "circle-check" });
    onClose();
  });
  const { errors } = sending;
  return (
    <FormDialog
      title={`Rename ${name}`}
      description="What it says stays as it is."
      submit="Save"
      sending={sending}
      onClose={onClose}
    >
      <input type="hidden" name="id" value={id} />
      <TextField
        id="template-name"
        name="name"
        label="Name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={name}
        error={errors["name"]}
      />
      <SelectField
        id="template-language"
        name="defaultLanguage"
        label="For whom no language is known"
        defaultValue={defaultLanguage}
        error={errors["defaultLanguage"]}
      >
        <LanguageOptions languages={languages} />
      </SelectField>
    </FormDialog>
  );
}
