"use client";

import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { count } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import type { FormAction } from "#lib/actions/result.ts";

export interface RetireDialogProps {
  action: FormAction<void>;
  fields: Readonly<Record<string, string>>;
  /** Who is retired. */
  name: string;
  /** What is to be typed. */
  type: string;
  where: string;
  licenses: number;
  books: number;
  onClose: () => void;
}

/** What comes back and what stays, and the name to be typed. */
export function RetireDialog({
  action,
  fields,
  name,
  type,
  where,
  licenses,
  books,
  onClose,
}: RetireDialogProps) {
  return (
    <ConfirmAction
      onClose={onClose}
      action={action}
      fields={fields}
      title={`Retire ${name}`}
      where={where}
      name={type}
      act={licenses > 0 ? `Retire, and take ${count(licenses)} back` : "Retire"}
      keep="Keep as it is"
      done={fields["queue"] ? "Written down; goes on once the token can act" : "Apple is asked next"}
    >
      {licenses + books > 0 ? (
        <Ledger
          caption="What retiring takes away"
          lines={[
            { label: "Titles held here", value: count(licenses + books) },
            {
              label: "Licenses that come back",
              second: "Free for others; the person's apps of this token stop working after a while.",
              value: `−${count(licenses)}`,
              minus: true,
            },
          ]}
          sum={{
            label: "Stay with the Apple Account",
            second: "Books are never given back.",
            value: count(books),
          }}
        />
      ) : (
        <p>As far as Apple tells, nothing is held there; only the registration goes.</p>
      )}
      <p>The account is unlinked. Registered again, the person has to accept again.</p>
    </ConfirmAction>
  );
}
