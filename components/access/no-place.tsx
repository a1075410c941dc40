"use client";

import { useActionForm } from "#components/forms/use-action-form.ts";
import { AuthFrame, GateActions } from "#components/layout/auth-frame.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

/** For a member whom nobody lets in anywhere, at the moment. */
export function NoPlace({ signOut }: { signOut: FormAction<void> }) {
  const { form, pending } = useActionForm(signOut);
  return (
    <AuthFrame
      title="No group is open to you"
      lead="You are signed in, and no customer has a role for you: it was ended or suspended. Whoever manages members there can give it back."
    >
      <form {...form}>
        <GateActions>
          <SubmitButton size="lg" busy={pending}>
            Sign out
          </SubmitButton>
        </GateActions>
      </form>
    </AuthFrame>
  );
}
