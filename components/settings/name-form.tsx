"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface NameFormProps {
  name: string;
  email: string;
  action: FormAction<void>;
}

export function NameForm({ name, email, action }: NameFormProps) {
  const { form, result, errors, pending } = useActionForm(action, () =>
    toast({ title: "Your name is changed", tone: "ok", icon: "circle-check" }),
  );
  return (
    <form {...form}>
      <TextField
        id="name"
        label="Your name"
        hint="Beside everything you do, in Activity."
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={name}
        error={errors["name"]}
      />
      <TextField
        id="shown-email"
        name="shown"
        label="E-mail"
        hint="You sign in with it."
        readOnly
        value={email}
      />
      <RefusalNotice result={result} />
      <Button type="submit" busy={pending}>
        Save the name
      </Button>
    </form>
  );
}
