"use client";

import { useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import type { useActionForm } from "#components/forms/use-action-form.ts";
import { removalAct } from "#components/removal/removal-words.ts";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { count } from "#components/ui/count.ts";
import { DecisionHint, DecisionPanel } from "#components/ui/panel.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { RemovalPreview, StartedRemoval } from "#lib/features/removal/queries.ts";

interface DecideRemovalProps {
  view: RemovalPreview;
  relicense: boolean;
  revoke: boolean;
  onRelicense: (on: boolean) => void;
  onRevoke: (on: boolean) => void;
  sending: ReturnType<typeof useActionForm<StartedRemoval>>;
}

/** What to do first, the typed name, and the one button that does it. */
export function DecideRemoval({
  view,
  relicense,
  revoke,
  onRelicense,
  onRevoke,
  sending,
}: DecideRemovalProps) {
  const { form, result, errors, pending } = sending;
  const [typed, setTyped] = useState("");
  const { token, ways, sums, blockedBy, removal } = view;
  const free = blockedBy === null && removal === null;
  const revocable = sums.licenses - sums.irrevocable;
  return (
    <DecisionPanel id="decide" title="Decide">
      <form {...form}>
        <RefusalNotice result={result} />
        <input type="hidden" name="token" value={token.id} />
        <CheckRow
          id="revoke"
          value="yes"
          label={`Revoke ${count(revocable)} licenses first`}
          checked={revoke}
          disabled={!ways.mayRevoke}
          onChange={(event) => onRevoke(event.target.checked)}
        >
          {ways.mayRevoke
            ? "Unticked, they stay assigned at Apple, and nobody here can take them back."
            : "This token cannot write at Apple: what is assigned stays assigned there."}
        </CheckRow>
        <hr />
        <CheckRow
          id="relicense"
          value="yes"
          label={`Cover ${count(sums.coverable)} holders from other tokens before`}
          checked={relicense}
          disabled={!revoke || sums.coverable === 0}
          onChange={(event) => onRelicense(event.target.checked)}
        >
          Each gets the other license, read back, before this one is revoked. If one cannot be given, nothing
          is revoked.
        </CheckRow>
        <hr />
        <CheckRow id="uninstall" value="yes" label="Write down the apps to be uninstalled">
          No device management server is connected, so nothing is sent: kept for when one is.
        </CheckRow>
        <hr />
        <TextField
          id="confirmation"
          label={
            <>
              Type <b>{token.name}</b>
            </>
          }
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={errors["confirmation"]}
        />
        <SubmitButton
          kind="danger"
          size="lg"
          block
          busy={pending}
          disabled={!free || typed.trim() !== token.name.trim()}
        >
          {removalAct(revoke, revocable)}
        </SubmitButton>
      </form>
      <DecisionHint>Recorded with your name. It can be stopped until our name is taken off.</DecisionHint>
    </DecisionPanel>
  );
}
