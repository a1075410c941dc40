"use client";

import { useId, useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface NewGroupProps {
  action: FormAction<void>;
  groups: readonly { id: string; path: string }[];
  here: string;
  /** The address asks for the dialog. */
  open: boolean;
}

export function NewGroup({ open: asked, ...props }: NewGroupProps) {
  const [open, setOpen] = useState(asked);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        New group
      </Button>
      {open && <GroupDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function GroupDialog({
  action,
  groups,
  here,
  onClose,
}: Omit<NewGroupProps, "open"> & { onClose: () => void }) {
  const { form, result, errors, pending } = useActionForm(action, () => {
    toast({ title: "The group is made", tone: "ok", icon: "circle-check" });
    onClose();
  });
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title="New group"
      description="A part of the organization with devices, people and members of its own."
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <SubmitButton form={id} busy={pending}>
            Create the group
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
          <TextField
            id="group-name"
            name="name"
            label="Name"
            hint="Unique among its neighbors."
            required
            maxLength={120}
            autoComplete="off"
            error={errors["name"]}
          />
          <SelectField
            id="group-parent"
            name="parentId"
            label="Below"
            defaultValue={here}
            error={errors["parentId"]}
          >
            {groups.map(({ id: groupId, path }) => (
              <option key={groupId} value={groupId}>
                {path}
              </option>
            ))}
          </SelectField>
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
