"use client";

import { useActionState } from "react";
import { RefusalToast } from "#components/refusal-toast.tsx";
import { Button } from "#components/ui/button.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

export function DiscardButton({ planId, action }: { planId: string; action: FormAction<void> }) {
  const [result, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit}>
      <input type="hidden" name="plan" value={planId} />
      <Button type="submit" icon="x" busy={pending}>
        Discard
      </Button>
      <RefusalToast result={result} />
    </form>
  );
}
