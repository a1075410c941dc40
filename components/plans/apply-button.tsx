"use client";

import { useActionState } from "react";
import { wordingFor } from "#components/refusal-wording.ts";
import { Callout } from "#components/ui/callout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

interface ApplyButtonProps {
  planId: string;
  label: string;
  danger: boolean;
  action: FormAction<void>;
}

/** The last click. A second one on the same plan leads to the same operation. */
export function ApplyButton({ planId, label, danger, action }: ApplyButtonProps) {
  const [result, submit] = useActionState(action, idle);
  const refused = result.status === "refused" ? wordingFor(result.reason, result.facts) : null;
  return (
    <form action={submit}>
      <input type="hidden" name="plan" value={planId} />
      {refused && (
        <Callout tone="critical" icon="ban" live>
          <b>{refused.title}</b> {refused.text}
        </Callout>
      )}
      <SubmitButton kind={danger ? "danger" : "primary"} size="lg" block>
        {label}
      </SubmitButton>
    </form>
  );
}
