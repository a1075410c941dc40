"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface CancelButtonProps {
  id: string;
  /** What is canceled. */
  what: string;
  /** The device's own license could be given back. */
  mayRelease: boolean;
  action: FormAction<void>;
}

export function CancelButton(props: CancelButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Cancel
      </Button>
      {open && <CancelDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function CancelDialog({
  id,
  what,
  mayRelease,
  action,
  onClose,
}: CancelButtonProps & { onClose: () => void }) {
  const sending = useActionForm(action, onClose);
  return (
    <FormDialog
      title={`Cancel: ${what}`}
      description="Nothing more is sent or followed. A device that has the command already may still carry it out."
      submit="Cancel the command"
      sending={sending}
      onClose={onClose}
    >
      <input type="hidden" name="id" value={id} />
      {mayRelease && (
        <SelectField id="license" label="The license" defaultValue="keep">
          <option value="keep">Stays with the device</option>
          <option value="release">Is asked back from Apple</option>
        </SelectField>
      )}
    </FormDialog>
  );
}
