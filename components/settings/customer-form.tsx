"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { RadioSwatches } from "#components/ui/radio-swatches.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface CustomerFormProps {
  customer: { name: string; swatch: number; timeZone: string };
  zones: readonly string[];
  action: FormAction<void>;
}

export function CustomerForm({ customer, zones, action }: CustomerFormProps) {
  const { form, result, errors, pending } = useActionForm(action, () =>
    toast({ title: "The customer is changed", tone: "ok", icon: "circle-check" }),
  );
  return (
    <form {...form} className="max-w-[480px] pt-5">
      <TextField
        id="name"
        label="Name"
        hint="Seen on every page, beside its color."
        required
        maxLength={120}
        defaultValue={customer.name}
        error={errors["name"]}
      />
      <RadioSwatches chosen={customer.swatch} />
      <SelectField
        id="timeZone"
        label="Time zone"
        hint="Expiry and activity are told in it, and days begin by it."
        defaultValue={customer.timeZone}
        error={errors["timeZone"]}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
      <RefusalNotice result={result} />
      <SubmitButton busy={pending}>Save the customer</SubmitButton>
    </form>
  );
}
