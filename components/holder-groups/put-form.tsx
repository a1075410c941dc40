"use client";

import type { ReactNode } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface ChosenFormProps {
  action: FormAction<void>;
  /** Who was chosen, as fields. */
  fields: readonly (readonly [name: string, value: string])[];
  backHref: string;
}

/** Whoever was chosen in a list goes into one of these groups. */
export function PutForm({
  lists,
  ...chosen
}: ChosenFormProps & { lists: readonly { id: string; name: string }[] }) {
  return (
    <ChosenForm {...chosen} act="Put them in">
      <SelectField id="put-list" name="holderGroupId" label="List">
        {lists.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </ChosenForm>
  );
}

/** Whoever was chosen gets tags, or loses some. */
export function TagForm(chosen: ChosenFormProps) {
  return (
    <ChosenForm {...chosen} act="Change the tags">
      <TextField
        id="tags-add"
        name="add"
        label="Put on"
        hint="Several with commas between: kiosk, spare."
        optional
        autoComplete="off"
      />
      <TextField id="tags-remove" name="remove" label="Take off" optional autoComplete="off" />
    </ChosenForm>
  );
}

/** Whoever was chosen in a group's own page leaves it. */
export function TakeOutForm(chosen: ChosenFormProps) {
  return <ChosenForm {...chosen} act="Take them out" />;
}

function ChosenForm({
  action,
  fields,
  backHref,
  act,
  children,
}: ChosenFormProps & { act: string; children?: ReactNode }) {
  const { form, result, errors, pending } = useActionForm(action);
  const [wrong] = Object.values(errors);
  return (
    <form {...form} className="grid max-w-xl gap-4">
      {fields.map(([name, value], at) => (
        <input key={`${name}-${at}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      {wrong && <p role="alert">{wrong}</p>}
      <RefusalNotice result={result} />
      <p className="flex gap-2">
        <SubmitButton busy={pending}>{act}</SubmitButton>
        <ButtonLink href={backHref}>Not now</ButtonLink>
      </p>
    </form>
  );
}
