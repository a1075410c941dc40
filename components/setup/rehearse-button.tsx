"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

export function RehearseButton({ action }: { action: FormAction<void> }) {
  const { form, result, pending } = useActionForm(action);
  return (
    <form {...form} className="contents">
      <SubmitButton kind="rehearse" icon="theater" busy={pending}>
        Start a rehearsal
      </SubmitButton>
      <RefusalNotice result={result} />
      <p className="second">
        Takes about 4 seconds. It has a colored frame on every page and can be thrown away.
      </p>
    </form>
  );
}
