"use client";

import { useRef } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

export function PasswordForm({ email, action }: { email: string; action: FormAction<void> }) {
  const sheet = useRef<HTMLFormElement>(null);
  const { form, result, errors, pending } = useActionForm(action, () => {
    sheet.current?.reset();
    toast({
      title: "Your password is changed",
      second: "Your other sessions have ended.",
      tone: "ok",
      icon: "circle-check",
    });
  });
  return (
    <form {...form} ref={sheet}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        id="current"
        label="Present password"
        autoComplete="current-password"
        required
        error={errors["current"]}
      />
      <PasswordField
        id="next"
        label="New password"
        hint="12 characters or more. Pasting is fine, so is a sentence."
        autoComplete="new-password"
        required
        minLength={12}
        error={errors["next"]}
      />
      <RefusalNotice result={result} />
      <Button type="submit" busy={pending}>
        Change the password
      </Button>
    </form>
  );
}
