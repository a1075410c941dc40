"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface GiveSeatsFormProps {
  action: FormAction<void>;
  tokenId: string;
  adamId: string;
}

/** Seats for people who have accepted an invitation of the location. */
export function GiveSeatsForm({ action, tokenId, adamId }: GiveSeatsFormProps) {
  const { form, result, errors, pending } = useActionForm(action, () =>
    toast({ title: "Written down; Apple is asked next", tone: "ok", icon: "circle-check" }),
  );
  return (
    <form {...form} className="form-page">
      <input type="hidden" name="token" value={tokenId} />
      <input type="hidden" name="adamId" value={adamId} />
      <input type="hidden" name="verb" value="associate" />
      <RefusalNotice result={result} />
      <TextAreaField
        id="people"
        label="Give seats to"
        required
        error={errors["people"] ?? errors["clientUserIds"]}
        hint="Apple's ids for them, as on the People tab, with spaces or lines between. Devices have no seats."
      />
      <SelectField
        id="renewing"
        label="Seat"
        defaultValue="yes"
        hint="Renewing goes on into the next period."
      >
        <option value="yes">Renewing</option>
        <option value="no">Expiring</option>
      </SelectField>
      <div>
        <SubmitButton busy={pending}>Give seats</SubmitButton>
      </div>
    </form>
  );
}
