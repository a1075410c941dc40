import type { ComponentProps } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { Field, fieldAria, type FieldWords } from "#components/ui/field.tsx";

type SelectProps = Omit<ComponentProps<"select">, "className">;

/** The platform's own select in our clothes; options are `<option>` elements. */
export function Select(props: SelectProps) {
  return (
    <span className="select-box">
      <select {...props} className="input" />
      <Icon name="chevrons-up-down" size={14} />
    </span>
  );
}

export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  ...select
}: FieldWords & Omit<SelectProps, "id">) {
  const words = { id, label, hint, error, ...(optional && { optional }) };
  return (
    <Field {...words}>
      <Select name={id} {...select} {...fieldAria(words)} />
    </Field>
  );
}
