"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Callout } from "#components/ui/callout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

/** The link alone says nothing: mail programs follow links by themselves. The button does. */
export function ConfirmAddress({
  link,
  action,
}: {
  link: string;
  action: FormAction<{ email: string; tokenName: string }>;
}) {
  const { form, result, pending } = useActionForm(action);
  if (result.status === "done")
    return (
      <Callout tone="ok" icon="circle-check" live>
        <p>
          <b>{result.value.email} is verified.</b> Notices about {result.value.tokenName} go there from now
          on.
        </p>
      </Callout>
    );
  return (
    <form {...form}>
      <input type="hidden" name="link" value={link} />
      <RefusalNotice result={result} />
      <SubmitButton busy={pending} block>
        Yes, write to this address
      </SubmitButton>
    </form>
  );
}
