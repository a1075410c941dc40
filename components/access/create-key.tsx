"use client";

import { useId, useState } from "react";
import { NewKey } from "#components/access/new-key.tsx";
import { roleWords } from "#components/access/role-words.ts";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { Role } from "#lib/domain/access/permission.ts";

interface CreateKeyProps {
  action: FormAction<{ secret: string; name: string }>;
  groups: readonly { id: string; path: string }[];
  here: string;
  /** Those one may give. */
  roles: readonly Role[];
}

export function CreateKey(props: CreateKeyProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        Make an API key
      </Button>
      {open && <KeyDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const ends = [
  { days: "", words: "Never, until it is revoked" },
  { days: "30", words: "In 30 days" },
  { days: "90", words: "In 90 days" },
  { days: "365", words: "In a year" },
];

function KeyDialog({ action, groups, here, roles, onClose }: CreateKeyProps & { onClose: () => void }) {
  const { form, result, errors, pending } = useActionForm(action);
  const id = useId();
  const [role, setRole] = useState<Role>("viewer");
  if (result.status === "done") return <NewKey {...result.value} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Make an API key"
      description="For one program each, so that one can be revoked alone."
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <SubmitButton form={id} busy={pending}>
            Make the key
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
          <TextField
            id="key-name"
            name="name"
            label="Name"
            hint="What will use it?"
            required
            maxLength={120}
            autoComplete="off"
            error={errors["name"]}
          />
          <SelectField
            id="key-group"
            name="groupId"
            label="Group"
            hint="The key works here and in every group below."
            defaultValue={here}
            error={errors["groupId"]}
          >
            {groups.map(({ id: groupId, path }) => (
              <option key={groupId} value={groupId}>
                {path}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="key-role"
            name="role"
            label="Role"
            hint={`May ${roleWords[role].may}.`}
            value={role}
            error={errors["role"]}
            onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? "viewer")}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleWords[one].name}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="key-end"
            name="expiresInDays"
            label="Ends"
            defaultValue=""
            error={errors["expiresInDays"]}
          >
            {ends.map(({ days, words }) => (
              <option key={days} value={days}>
                {words}
              </option>
            ))}
          </SelectField>
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
