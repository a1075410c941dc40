"use client";

import { ActionButton } from "#components/forms/action-button.tsx";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { AddressRecord } from "#lib/features/notices/queries.ts";

interface TokenAddressesProps {
  tokenId: string;
  addresses: readonly AddressRecord[];
  add: FormAction<{ mailed: boolean }>;
  ask: FormAction<{ mailed: boolean }>;
  remove: FormAction<void>;
}

/** Who is written to before a token expires and when it stops working. */
export function TokenAddresses({ tokenId, addresses, add, ask, remove }: TokenAddressesProps) {
  const { form, result, errors, pending } = useActionForm(add, ({ mailed }) =>
    toast(
      mailed
        ? { title: "It was asked by mail", tone: "ok", icon: "circle-check" }
        : { title: "Added, but no mail leaves from here", tone: "warning", icon: "info" },
    ),
  );
  const usable = addresses.some(({ verifiedAt, bouncedAt }) => verifiedAt && !bouncedAt);
  return (
    <Section id="addresses" title="Notices by mail">
      <p className="soft mb-3">
        Written to 60, 30, 14, 7 and 1 days before the token expires, and when it stops working.
        {!usable && " As long as no address is verified, the admins and owners of its group are written to."}
      </p>
      <ul aria-label="Addresses">
        {addresses.map((address) => (
          <li key={address.id} className="flex flex-wrap items-center gap-2 py-2">
            <span>{address.email}</span>
            <AddressChip address={address} />
            {(!address.verifiedAt || address.bouncedAt) && (
              <ActionButton action={ask} fields={{ id: address.id }} size="sm" done="It was asked again">
                Ask again
              </ActionButton>
            )}
            <ActionButton
              action={remove}
              fields={{ id: address.id }}
              size="sm"
              kind="danger-quiet"
              done={`${address.email} is written to no longer`}
            >
              Remove
            </ActionButton>
          </li>
        ))}
      </ul>
      <form {...form} className="form-page">
        <input type="hidden" name="tokenId" value={tokenId} />
        <TextField
          id="address-email"
          name="email"
          type="email"
          label="E-mail address"
          hint="It is asked first, and until it says yes gets nothing else."
          required
          maxLength={254}
          error={errors["email"]}
        />
        <RefusalNotice result={result} />
        <SubmitButton busy={pending}>Add the address</SubmitButton>
      </form>
    </Section>
  );
}

function AddressChip({ address: { verifiedAt, bouncedAt } }: { address: AddressRecord }) {
  if (bouncedAt) return <Chip tone="critical">Mail came back</Chip>;
  return verifiedAt ? <Chip tone="ok">Verified</Chip> : <Chip tone="notice">Not verified</Chip>;
}
