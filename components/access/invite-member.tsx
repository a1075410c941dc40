"use client";

import { useState } from "react";
import { InvitationLink, type SentInvitation } from "#components/access/invitation-link.tsx";
import { roleWords } from "#components/access/role-words.ts";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { Role } from "#lib/domain/access/permission.ts";

interface InviteMemberProps {
  action: FormAction<SentInvitation>;
  groups: readonly GroupOption[];
  /** The group worked in. */
  here: string;
  /** Those one may give. */
  roles: readonly Role[];
}

/** The button, the dialog behind it, and in the end the link that is shown this once. */
export function InviteMember(props: InviteMemberProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        Invite a member
      </Button>
      {open && <InviteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function InviteDialog({ action, groups, here, roles, onClose }: InviteMemberProps & { onClose: () => void }) {
  const sending = useActionForm(action);
  const { result, errors } = sending;
  const [role, setRole] = useState<Role>("viewer");
  if (result.status === "done") return <InvitationLink sent={result.value} onClose={onClose} />;
  return (
    <FormDialog
      title="Invite a member"
      description="By a link that works once, for a week."
      submit="Make the invitation"
      sending={sending}
      onClose={onClose}
    >
      <TextField
        id="invite-email"
        name="email"
        type="email"
        label="E-mail"
        required
        autoComplete="off"
        error={errors["email"]}
      />
      <GroupField
        id="invite-group"
        hint="The role holds here and in every group below."
        groups={groups}
        value={here}
        error={errors["groupId"]}
      />
      <SelectField
        id="invite-role"
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
    </FormDialog>
  );
}
