"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface FirstRowFormProps {
  importId: string;
  /** What the first row is taken for now. */
  headed: boolean;
  action: FormAction<void>;
}

/** Says the other of the two: that the first row is headings, or that it is data already. */
export function FirstRowForm({ importId, headed, action }: FirstRowFormProps) {
  const { form, result, pending } = useActionForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="first" value={headed ? "data" : "headings"} />
      <RefusalNotice result={result} />
      <SubmitButton kind="ghost" size="sm" busy={pending}>
        {headed ? "The first row is data" : "The first row is headings"}
      </SubmitButton>
    </form>
  );
}
