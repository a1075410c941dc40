"use client";

import { useId } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface RenameGroupProps {
  group: { id: string; name: string };
  action: FormAction<void>;
  onClose: () => void;
}

export function RenameGroup({ group, action, onClose }: RenameGroupProps) {
  const { form, result, errors, pending } = useActionForm(action, () => {
    toast({ title: `${group.name} has its new name`, tone: "ok", icon: "circle-check" });
    onClose();
  });
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Rename ${group.name}`}
      actions={
        <>
          <Button onClick={onClose}>Keep the name</Button>
          <SubmitButton form={id} busy={pending}>
            Rename the group
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
          <input type="hidden" name="id" value={group.id} />
          <TextField
            id="rename-name"
            name="name"
            label="Name"
            required
            maxLength={120}
            autoComplete="off"
            defaultValue={group.name}
            error={errors["name"]}
          />
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
