"use client";

import { useState, useSyncExternalStore } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { GateActions } from "#components/layout/auth-frame.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { RadioSwatches } from "#components/ui/radio-swatches.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

export function SetupForm({ action, link }: { action: FormAction<void>; link: string }) {
  const { form, result, errors, pending } = useActionForm(action);
  const [customer, setCustomer] = useState("");
  return (
    <form {...form}>
      <input type="hidden" name="link" value={link} />
      <input type="hidden" name="timeZone" value={useTimeZone()} />
      <TextField
        id="customerName"
        label="Customer"
        hint="Seen on every page, beside its color."
        autoFocus
        required
        maxLength={120}
        value={customer}
        error={errors["customerName"]}
        onChange={(event) => setCustomer(event.target.value)}
      />
      <RadioSwatches />
      <hr />
      <div className="pair">
        <TextField
          id="memberName"
          label="Your name"
          autoComplete="name"
          required
          maxLength={120}
          error={errors["memberName"]}
        />
        <TextField
          id="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          error={errors["email"]}
        />
      </div>
      <PasswordField
        id="password"
        label="Password"
        hint="12 characters or more. Pasting is fine, so is a sentence."
        autoComplete="new-password"
        required
        minLength={12}
        error={errors["password"]}
      />
      <RefusalNotice result={result} />
      <GateActions>
        <SubmitButton size="lg" busy={pending}>
          Create {customer.trim() || "the customer"}
        </SubmitButton>
        <span className="soft">You become its owner.</span>
      </GateActions>
    </form>
  );
}

const never = () => () => undefined;

/** The browser's own zone; the server, which does not know it, says UTC. */
const useTimeZone = () =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
