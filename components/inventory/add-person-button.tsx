"use client";

import { useState } from "react";
import { PersonDialog, type PersonDialogProps } from "#components/inventory/person-dialog.tsx";
import { Button } from "#components/ui/button.tsx";

type AddPersonProps = Pick<PersonDialogProps, "action" | "groups"> & { groupId: string; quiet?: boolean };

const nothing = { name: "", email: null, managedAccount: null };

export function AddPersonButton({ groupId, quiet, ...props }: AddPersonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={quiet ? undefined : "primary"} icon="plus" onClick={() => setOpen(true)}>
        Add a person
      </Button>
      {open && <PersonDialog {...props} person={{ ...nothing, groupId }} onClose={() => setOpen(false)} />}
    </>
  );
}
