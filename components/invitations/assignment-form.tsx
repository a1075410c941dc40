"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { counted } from "#components/ui/count.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { AssignmentType, Licensing } from "#lib/domain/invitations/whether-to-invite.ts";

interface AssignmentFormProps {
  action: FormAction<void>;
  titleId: string;
  assignmentType: AssignmentType;
  licensing: Licensing;
  /** Whom Auto with the user's license would have invited. */
  people: number;
}

/** How an app is given out, and whose license it takes. */
export function AssignmentForm({ action, titleId, assignmentType, licensing, people }: AssignmentFormProps) {
  const { form, result, errors, pending } = useActionForm(action, () =>
    toast({ title: "Saved", tone: "ok", icon: "circle-check" }),
  );
  return (
    <form {...form}>
      <input type="hidden" name="title" value={titleId} />
      <RefusalNotice result={result} />
      <div className="pair">
        <SelectField
          id="assignmentType"
          label="Given out"
          defaultValue={assignmentType}
          error={errors["assignmentType"]}
          hint="Auto is for everybody whom its tokens serve; on demand, people ask for it or are chosen."
        >
          <option value="on-demand">On demand</option>
          <option value="auto">Auto</option>
        </SelectField>
        <SelectField
          id="licensing"
          label="License"
          defaultValue={licensing}
          error={errors["licensing"]}
          hint={`The user’s license needs an invitation. Auto with it invites ${counted(people, "person", "people")} now, whatever the tokens’ switches say.`}
        >
          <option value="device">The device’s</option>
          <option value="user">The user’s</option>
        </SelectField>
      </div>
      <div className="gap" />
      <SubmitButton busy={pending}>Save</SubmitButton>
    </form>
  );
}
