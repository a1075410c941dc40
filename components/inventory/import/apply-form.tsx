"use client";

import { useState } from "react";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { count, counted } from "#components/ui/count.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { ImportCounts } from "#lib/features/inventory/queries.ts";

interface ApplyFormProps {
  kind: Kind;
  importId: string;
  counts: ImportCounts;
  action: FormAction<void>;
}

/** The button that imports; what is missing from the table goes only when that is ticked and its number typed. */
export function ApplyForm({ kind, importId, counts, action }: ApplyFormProps) {
  const { form, result, errors, pending } = useActionForm(action);
  const [removing, setRemoving] = useState(false);
  const [typed, setTyped] = useState("");
  const doing = counts.new + counts.changed;
  const confirmed = !removing || typed.trim() === String(counts.missing);
  return (
    <form {...form}>
      <input type="hidden" name="importId" value={importId} />
      {counts.missing > 0 && (
        <CheckRow
          id="remove-missing"
          name=""
          label={`Remove the ${count(counts.missing)} not in the table`}
          checked={removing}
          onChange={(event) => setRemoving(event.target.checked)}
        >
          Only their records go. Apple is told nothing, and they keep their licenses there.
        </CheckRow>
      )}
      {removing && (
        <TextField
          id="confirmation"
          label={
            <>
              Type <b>{counts.missing}</b>, how many are removed
            </>
          }
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={errors["confirmation"]}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <RefusalNotice result={result} />
      <SubmitButton
        size="lg"
        block
        kind={removing ? "danger" : "primary"}
        busy={pending}
        disabled={(doing === 0 && !removing) || !confirmed}
      >
        {actOf(kind, doing, removing ? counts.missing : 0)}
      </SubmitButton>
    </form>
  );
}

function actOf(kind: Kind, doing: number, removed: number): string {
  const { one, many } = kinds[kind];
  if (removed === 0) return doing === 0 ? "Nothing to import" : `Import ${counted(doing, one, many)}`;
  if (doing === 0) return `Remove ${counted(removed, one, many)}`;
  return `Import ${count(doing)} and remove ${count(removed)}`;
}
