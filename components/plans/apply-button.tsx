"use client";

import { useActionState } from "react";
import { DockedApply } from "#components/plans/docked-apply.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { QueueButton } from "#components/renewal/queue-button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

interface ApplyButtonProps {
  planId: string;
  label: string;
  /** Beside the button that a phone has at the foot: "186 of 214". */
  dockedWords: string;
  danger: boolean;
  action: FormAction<void>;
  /** "/groups/…/tokens" */
  tokens: string;
}

/** The last click. A second one on the same plan leads to the same operation. */
export function ApplyButton({ planId, label, dockedWords, danger, action, tokens }: ApplyButtonProps) {
  const [result, submit] = useActionState(action, idle);
  const refused = result.status === "refused" ? wordingFor(result.reason, result.facts) : null;
  const mayWait = result.status === "refused" && result.facts["queue"] === "possible";
  const tokenId = result.status === "refused" ? result.facts["tokenId"] : null;
  const form = (
    <form action={submit} id="apply-plan" className="grid gap-3">
      <input type="hidden" name="plan" value={planId} />
      {refused && (
        <Callout tone="critical" icon="ban" live>
          <p>
            <b>{refused.title}</b> {refused.text}
          </p>
        </Callout>
      )}
      <SubmitButton kind={danger ? "danger" : "primary"} size="lg" block>
        {label}
      </SubmitButton>
      <DockedApply form="apply-plan" words={dockedWords} danger={danger} />
    </form>
  );
  if (!mayWait) return form;
  return (
    <div className="grid gap-3">
      {form}
      <QueueButton planId={planId} action={action}>
        Queue it until the token can act
      </QueueButton>
      <ButtonLink href={`${tokens}/${tokenId}`} block>
        See the token, and the way out
      </ButtonLink>
    </div>
  );
}
