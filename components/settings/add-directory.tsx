"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { DirectoryFields } from "#components/settings/directory-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface AddDirectoryProps {
  action: FormAction<{ secret: string }>;
  groups: readonly GroupOption[];
  here: string;
}

export function AddDirectory(props: AddDirectoryProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        Connect a directory
      </Button>
      {open && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ action, groups, here, onClose }: AddDirectoryProps & { onClose: () => void }) {
  const sending = useActionForm(action);
  const { result, errors } = sending;
  if (result.status === "done")
    return (
      <ShownOnce
        title="The directory is connected"
        label="Token"
        secret={result.value.secret}
        words="Enter it at the directory as the secret or bearer token. Whoever has it changes people and groups here."
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title="Connect a directory"
      description="Entra ID, Okta or another one tells of people and groups by SCIM 2.0."
      submit="Make the token"
      sending={sending}
      onClose={onClose}
    >
      <DirectoryFields errors={errors} />
      <GroupField
        id="directory-group"
        groups={groups}
        value={here}
        hint="People come into this group. Nothing outside it is seen or changed."
        error={errors["groupId"]}
      />
    </FormDialog>
  );
}
