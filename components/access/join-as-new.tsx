"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { GateActions } from "#components/layout/auth-frame.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface JoinAsNewProps {
  link: string;
  email: string;
  action: FormAction<void>;
}

export function JoinAsNew({ link, email, action }: JoinAsNewProps) {
  const { form, result, errors, pending } = useActionForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="link" value={link} />
      <TextField
        id="email"
        name="shown"
        label="E-mail"
        readOnly
        value={email}
        autoComplete="username"
        hint="You sign in with it."
      />
      <TextField
        id="name"
        label="Your name"
        autoComplete="name"
        autoFocus
        required
        maxLength={120}
        error={errors["name"]}
      />
      <PasswordField
        id="password"
        label="Password"
        hint="12 characters or more. Pasting is fine, so is a sentence."
        autoComplete="new-password"
        required
        minLength={12}
        error={errors["password"]}
      />
      <RefusalNotice result={result} />
      <GateActions>
        <SubmitButton size="lg" busy={pending}>
          Join
        </SubmitButton>
      </GateActions>
    </form>
  );
}
