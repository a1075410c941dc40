"use client";

import { useId } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { Ledger } from "#components/ui/ledger.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

export interface RemoveDialogProps {
  kind: Kind;
  action: FormAction<void>;
  id: string;
  name: string;
  /** Customer and group. */
  where: string;
  licenses: number;
  onClose: () => void;
}

/** Removing a record takes nothing away at Apple, and says so. */
export function RemoveDialog({ kind, action, id, name, where, licenses, onClose }: RemoveDialogProps) {
  const { form, result, pending } = useActionForm(action);
  const formId = useId();
  const { one } = kinds[kind];
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${name}`}
      description={`From ${where}`}
      focusFirst={() => document.getElementById(`${formId}-keep`)}
      actions={
        <>
          <Button id={`${formId}-keep`} onClick={onClose}>
            Keep it
          </Button>
          <SubmitButton form={formId} kind="danger" busy={pending}>
            {`Remove the ${one}`}
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={formId} {...form}>
          <input type="hidden" name={`${kind}Id`} value={id} />
          {licenses > 0 ? (
            <Ledger
              caption="What removing takes away"
              lines={[
                { label: "Licenses held at Apple", value: count(licenses) },
                {
                  label: "Stay there",
                  second: "Only the record goes. Revoke them first to get them back.",
                  value: `−${count(licenses)}`,
                  minus: true,
                },
              ]}
              sum={{ label: "Licenses taken away", value: 0 }}
            />
          ) : (
            <p>{`As far as Apple tells, this ${one} holds no license. Only the record goes.`}</p>
          )}
          {kind === "person" && licenses > 0 && (
            <p className="note">
              Apple goes on naming them, so the next sync brings them back without a name.
            </p>
          )}
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
