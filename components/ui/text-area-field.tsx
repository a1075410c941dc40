import type { ComponentProps } from "react";
import { Field, fieldAria, type FieldWords } from "#components/ui/field.tsx";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className">;

export function TextArea(props: TextAreaProps) {
  return <textarea rows={3} {...props} className="input" />;
}

export function TextAreaField({
  id,
  label,
  hint,
  error,
  optional,
  ...area
}: FieldWords & Omit<TextAreaProps, "id">) {
  const words = { id, label, hint, error, ...(optional && { optional }) };
  return (
    <Field {...words}>
      <TextArea name={id} {...area} {...fieldAria(words)} />
    </Field>
  );
}
