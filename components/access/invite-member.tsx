"use client";

import { useId, useState } from "react";
import { InvitationLink, type SentInvitation } from "#components/access/invitation-link.tsx";
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

interface InviteMemberProps {
  action: FormAction<SentInvitation>;
  groups: readonly { id: string; path: string }[];
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
  const { form, result, errors, pending } = useActionForm(action);
  const id = useId();
  const [role, setRole] = useState<Role>("viewer");
  if (result.status === "done") return <InvitationLink sent={result.value} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Invite a member"
      description="By a link that works once, for a week."
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <SubmitButton form={id} busy={pending}>
            Make the invitation
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
          <TextField
            id="invite-email"
            name="email"
            type="email"
            label="E-mail"
            required
            autoComplete="off"
            error={errors["email"]}
          />
          <SelectField
            id="invite-group"
            name="groupId"
            label="Group"
            hint="The role holds here and in every group below."
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
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
