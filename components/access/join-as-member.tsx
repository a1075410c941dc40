"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { GateActions } from "#components/layout/auth-frame.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface JoinAsMemberProps {
  link: string;
  /** Who was invited. */
  email: string;
  /** Who is signed in, if anybody. */
  member: { name: string; email: string } | null;
  action: FormAction<void>;
  signOut: FormAction<void>;
}

/** For an address that signs in here already: sign in, accept, or change to the right account. */
export function JoinAsMember({ link, email, member, action, signOut }: JoinAsMemberProps) {
  const accepting = useActionForm(action);
  const leaving = useActionForm(signOut);
  if (!member) {
    const query = new URLSearchParams({ callbackUrl: `/invitations/${link}`, email });
    return (
      <>
        <p className="soft">{email} signs in here already. Sign in to accept.</p>
        <GateActions>
          <ButtonLink kind="primary" size="lg" href={`/sign-in?${query}`}>
            Sign in
          </ButtonLink>
        </GateActions>
      </>
    );
  }
  const right = member.email === email;
  const { form, result, pending } = right ? accepting : leaving;
  return (
    <form {...form}>
      <input type="hidden" name="link" value={link} />
      <p className="soft">
        You are signed in as {member.name}, {member.email}.
        {!right && ` The invitation is for ${email}: sign out first.`}
      </p>
      <RefusalNotice result={result} />
      <GateActions>
        <SubmitButton size="lg" busy={pending}>
          {right ? "Join" : "Sign out"}
        </SubmitButton>
      </GateActions>
    </form>
  );
}
