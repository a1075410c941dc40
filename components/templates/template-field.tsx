import { SelectField } from "#components/ui/select-field.tsx";

interface TemplateFieldProps {
  id?: string;
  name?: string;
  choices: readonly { id: string; name: string }[];
  /** Null for the default one. */
  value: string | null;
  error?: string | undefined;
}

/** By which template invitations are mailed: nothing chosen is sent as an empty text. */
export function TemplateField({
  id = "templateId",
  name = "templateId",
  choices,
  value,
  error,
}: TemplateFieldProps) {
  return (
    <SelectField
      id={id}
      name={name}
      label="Message template"
      defaultValue={value ?? ""}
      error={error}
      hint="For invitations by mail. Templates of the token's group and of those above stand here."
    >
      <option value="">Default</option>
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </SelectField>
  );
}
