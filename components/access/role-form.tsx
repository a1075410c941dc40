"use client";

import { useId } from "react";
import { roleWords } from "#components/access/role-words.ts";
import { ActionButton } from "#components/forms/action-button.tsx";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { Role } from "#lib/domain/access/permission.ts";

interface RoleFormProps {
  membershipId: string;
  groupName: string;
  role: Role;
  /** Those one may give; without the present one, it is above oneself. */
  roles: readonly Role[];
  change: FormAction<void>;
  /** Left out for a member's only role: that one ends by removing them. */
  end?: FormAction<void> | undefined;
}

/** One role of a member in one group. */
export function RoleForm({ membershipId, groupName, role, roles, change, end }: RoleFormProps) {
  const { form, result, pending } = useActionForm(change, () =>
    toast({ title: `The role in ${groupName} is changed`, tone: "ok", icon: "circle-check" }),
  );
  const id = useId();
  if (!roles.includes(role)) return null;
  return (
    <div className="pt-3">
      <form key={role} id={id} {...form}>
        <input type="hidden" name="membershipId" value={membershipId} />
        <SelectField
          id={`role-${membershipId}`}
          name="role"
          label={`Role in ${groupName}`}
          defaultValue={role}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {roleWords[one].name}
            </option>
          ))}
        </SelectField>
        <RefusalNotice result={result} />
      </form>
      <div className="flex gap-2">
        <Button type="submit" form={id} size="sm" busy={pending}>
          Change role
        </Button>
        {end && (
          <ActionButton
            action={end}
            fields={{ membershipId }}
            kind="danger-quiet"
            size="sm"
            done={`The role in ${groupName} has ended`}
          >
            End this role
          </ActionButton>
        )}
      </div>
    </div>
  );
}
