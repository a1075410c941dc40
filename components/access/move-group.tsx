"use client";

import Form from "next/form";
import type { ReactNode } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface MoveGroupProps {
  groupId: string;
  id: string;
  /** The new parent that the preview is about. */
  to: string;
  places: readonly { id: string; path: string }[];
  action: FormAction<void>;
  /** There is a preview to agree to. */
  ready: boolean;
  children: ReactNode;
}

/** Where to, what would follow, and only then the button that does it. */
export function MoveGroup({ groupId, id, to, places, action, ready, children }: MoveGroupProps) {
  const { form, result, pending } = useActionForm(action);
  const path = `/groups/${groupId}/settings/groups`;
  return (
    <div className="max-w-[780px]">
      <div className="gap" />
      <Form action={`${path}/${id}/move`}>
        <SelectField id="to" label="Below" required defaultValue={to} key={to}>
          <option value="">Choose a group</option>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.path}
            </option>
          ))}
        </SelectField>
        <Button type="submit" kind={ready ? undefined : "primary"}>
          See what changes
        </Button>
      </Form>
      <div className="gap" />
      {children}
      {ready && (
        <form {...form}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="parentId" value={to} />
          <RefusalNotice result={result} />
          <div className="gate-a">
            <SubmitButton busy={pending}>Move the group</SubmitButton>
            <ButtonLink href={path}>Leave it where it is</ButtonLink>
          </div>
        </form>
      )}
    </div>
  );
}
