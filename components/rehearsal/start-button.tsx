"use client";

import { useActionState } from "react";
import { wordingFor } from "#components/refusal-wording.ts";
import { Callout } from "#components/ui/callout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

/** Makes a rehearsal and leads into it; takes a few seconds. */
export function StartRehearsalButton({ action }: { action: FormAction<void> }) {
  const [result, submit] = useActionState(action, idle);
  const refused = result.status === "refused" ? wordingFor(result.reason, result.facts) : null;
  return (
    <form action={submit}>
      <SubmitButton kind="rehearse" icon="theater">
        Start a rehearsal
      </SubmitButton>
      {refused && (
        <Callout tone="critical" icon="ban" live>
          <b>{refused.title}</b> {refused.text}
        </Callout>
      )}
    </form>
  );
}
