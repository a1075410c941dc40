import type { ComponentProps } from "react";
import { Field, fieldAria, type FieldWords } from "#components/ui/field.tsx";

type TextInputProps = Omit<ComponentProps<"input">, "className">;

export function TextInput(props: TextInputProps) {
  return <input type="text" {...props} className="input" />;
}

/** A labeled line of text; `name` defaults to the id. */
export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  ...input
}: FieldWords & Omit<TextInputProps, "id">) {
  const words = { id, label, hint, error, ...(optional && { optional }) };
  return (
    <Field {...words}>
      <TextInput name={id} {...input} {...fieldAria(words)} />
    </Field>
  );
}
