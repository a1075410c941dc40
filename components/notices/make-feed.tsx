"use client";

import { useId, useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ShownOnce } from "#components/notices/shown-once.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface MakeFeedProps {
  action: FormAction<{ address: string }>;
  groups: readonly { id: string; path: string }[];
  here: string;
}

export function MakeFeed(props: MakeFeedProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        Make a calendar
      </Button>
      {open && <FeedDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function FeedDialog({ action, groups, here, onClose }: MakeFeedProps & { onClose: () => void }) {
  const { form, result, errors, pending } = useActionForm(action);
  const id = useId();
  if (result.status === "done")
    return (
      <ShownOnce
        title="The calendar is made"
        label="Calendar address"
        secret={result.value.address}
        words="Subscribe to it in a calendar program. Whoever has the address reads tokens' names, locations and expiry dates, and nothing else."
        onClose={onClose}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Make a calendar"
      description="An event for each token of the group and those below, on the day it expires."
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <SubmitButton form={id} busy={pending}>
            Make the calendar
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
          <TextField
            id="feed-name"
            name="name"
            label="Name"
            hint="Who will read it?"
            required
            maxLength={120}
            autoComplete="off"
            error={errors["name"]}
          />
          <SelectField
            id="feed-group"
            name="groupId"
            label="Group"
            defaultValue={here}
            error={errors["groupId"]}
          >
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {group.path}
              </option>
            ))}
          </SelectField>
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
