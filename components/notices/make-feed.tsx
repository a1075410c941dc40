"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface MakeFeedProps {
  action: FormAction<{ address: string }>;
  groups: readonly GroupOption[];
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
  const sending = useActionForm(action);
  const { result, errors } = sending;
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
    <FormDialog
      title="Make a calendar"
      description="An event for each token of the group and those below, on the day it expires."
      submit="Make the calendar"
      sending={sending}
      onClose={onClose}
    >
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
      <GroupField id="feed-group" groups={groups} value={here} error={errors["groupId"]} />
    </FormDialog>
  );
}
