"use client";

import { useActionForm } from "#components/forms/use-action-form.ts";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface QueueButtonProps {
  planId: string;
  action: FormAction<void>;
  children: string;
}

/** Applies a plan whose token cannot act: what it wants of that token waits there. */
export function QueueButton({ planId, action, children }: QueueButtonProps) {
  const { form, result, pending } = useActionForm(action);
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="queue" value="true" />
      <RefusalNotice result={result} />
      <Button type="submit" icon="clock" busy={pending} block>
        {children}
      </Button>
    </form>
  );
}
