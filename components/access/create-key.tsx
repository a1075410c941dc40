"use client";

import { useState } from "react";
import { roleWords } from "#components/access/role-words.ts";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { Role } from "#lib/domain/access/permission.ts";

interface CreateKeyProps {
  action: FormAction<{ secret: string; name: string }>;
  groups: readonly GroupOption[];
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
  const sending = useActionForm(action);
  const { result, errors } = sending;
  const [role, setRole] = useState<Role>("viewer");
  if (result.status === "done")
    return (
      <ShownOnce
        title={`${result.value.name} is made`}
        description="Take it now: only its hash is kept."
        label="API key"
        secret={result.value.secret}
        words="Keep it where the program keeps its secrets. Whoever has it may do what its role allows; a lost key is revoked and made anew."
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title="Make an API key"
      description="For one program each, so that one can be revoked alone."
      submit="Make the key"
      sending={sending}
      onClose={onClose}
    >
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
      <GroupField
        id="key-group"
        hint="The key works here and in every group below."
        groups={groups}
        value={here}
        error={errors["groupId"]}
      />
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
    </FormDialog>
  );
}
