"use client";

import { useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import type { useActionForm } from "#components/forms/use-action-form.ts";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { count } from "#components/ui/count.ts";
import { DecisionHint, DecisionPanel } from "#components/ui/panel.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TakeOverSums } from "#lib/domain/tokens/take-over.ts";
import type { AskedTakeOver, TakeOverView } from "#lib/features/ownership/queries.ts";

interface DecideTakeOverProps {
  id: string;
  view: TakeOverView;
  sums: TakeOverSums;
  ending: boolean;
  onEnding: (on: boolean) => void;
  sending: ReturnType<typeof useActionForm<AskedTakeOver>>;
  clock: Clock;
}

/** The tick, the second tick, the typed name and the password: without the first, not one write goes to Apple. */
export function DecideTakeOver({ id, view, sums, ending, onEnding, sending, clock }: DecideTakeOverProps) {
  const { form, result, errors, pending } = sending;
  const [agreed, setAgreed] = useState(false);
  const [typed, setTyped] = useState("");
  const { location, other, claimableAt, tokenId } = view;
  const ready = agreed && typed.trim() === location.trim() && claimableAt === null;
  return (
    <DecisionPanel id="decide" title="Decide">
      <form id={id} {...form}>
        <RefusalNotice result={result} />
        <input type="hidden" name="token" value={tokenId} />
        <input type="hidden" name="owner" value={other?.id ?? ""} />
        <input type="hidden" name="end" value={ending ? "chosen" : "nothing"} />
        <input type="hidden" name="holders" value={view.only?.typed ?? ""} />
        <CheckRow
          id="agreed"
          value="yes"
          label="Take this location over"
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
        >
          Whoever runs the other server knows, or I accept that they find out. Unticked, not one write goes to
          Apple.
        </CheckRow>
        <hr />
        <CheckRow
          id="ending"
          name=""
          label={`End ${count(sums.endable)} licenses as well`}
          checked={ending}
          disabled={sums.endable === 0}
          onChange={(event) => onEnding(event.target.checked)}
        >
          Off unless you tick it. By title, and by holder below; everything else is adopted.
        </CheckRow>
        <hr />
        <TextField
          id="confirmation"
          label={
            <>
              Type <b>{location}</b>
            </>
          }
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={errors["confirmation"]}
        />
        <PasswordField
          id="password"
          label="Your password, once more"
          autoComplete="current-password"
          required
          error={errors["password"]}
        />
        <SubmitButton kind="danger" size="lg" block busy={pending} disabled={!ready}>
          {sums.ended > 0 ? `Take over and end ${count(sums.ended)} licenses` : "Take over, end nothing"}
        </SubmitButton>
      </form>
      <DecisionHint>
        {claimableAt ? (
          <>
            Taken over twice within a day. Possible again <Time at={claimableAt} clock={clock} form="long" />.
          </>
        ) : (
          "Recorded with your name."
        )}
      </DecisionHint>
    </DecisionPanel>
  );
}
