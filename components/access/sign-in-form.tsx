"use client";

import { useActionForm } from "#components/forms/use-action-form.ts";
import { GateActions } from "#components/layout/auth-frame.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface SignInFormProps {
  action: FormAction<void>;
  callbackUrl: string;
  email: string;
}

export function SignInForm({ action, callbackUrl, email }: SignInFormProps) {
  const { form, result, errors, pending } = useActionForm(action);
  const refused = result.status === "refused" ? wordingFor(result.reason, result.facts) : null;
  const problem = refused ? `${refused.title} ${refused.text}` : errors["password"];
  return (
    <form {...form}>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        id="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        autoFocus={email === ""}
        required
        defaultValue={email}
        error={errors["email"]}
      />
      <PasswordField
        id="password"
        label="Password"
        autoComplete="current-password"
        autoFocus={email !== ""}
        required
        error={problem && <span role="alert">{problem}</span>}
      />
      <GateActions>
        <SubmitButton size="lg" busy={pending}>
          Sign in
        </SubmitButton>
      </GateActions>
    </form>
  );
}
