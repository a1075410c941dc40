"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface NewGroupProps {
  action: FormAction<void>;
  groups: readonly GroupOption[];
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
  const sending = useActionForm(action, () => {
    toast({ title: "The group is made", tone: "ok", icon: "circle-check" });
    onClose();
  });
  const { errors } = sending;
  return (
    <FormDialog
      title="New group"
      description="A part of the organization with devices, people and members of its own."
      submit="Create the group"
      sending={sending}
      onClose={onClose}
    >
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
      <GroupField
        id="group-parent"
        name="parentId"
        label="Below"
        groups={groups}
        value={here}
        error={errors["parentId"]}
      />
    </FormDialog>
  );
}
