"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import { Button } from "#components/ui/button.tsx";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { webhookEvents } from "#lib/domain/notices/webhook-event.ts";

interface AddWebhookProps {
  action: FormAction<{ secret: string }>;
  groups: readonly GroupOption[];
  here: string;
}

export function AddWebhook(props: AddWebhookProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        Add a webhook
      </Button>
      {open && <WebhookDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function WebhookDialog({ action, groups, here, onClose }: AddWebhookProps & { onClose: () => void }) {
  const sending = useActionForm(action);
  const { result, errors } = sending;
  if (result.status === "done")
    return (
      <ShownOnce
        title="The webhook is added"
        label="Signing secret"
        secret={result.value.secret}
        words="With it your program checks that an event comes from here: each is signed with HMAC-SHA256."
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title="Add a webhook"
      description="A program of yours that hears what happens to tokens."
      submit="Add the webhook"
      sending={sending}
      onClose={onClose}
    >
      <TextField
        id="webhook-url"
        name="url"
        label="Address"
        hint="Begins with https://. Redirects are not followed."
        type="url"
        required
        autoComplete="off"
        error={errors["url"]}
      />
      <GroupField id="webhook-group" groups={groups} value={here} error={errors["groupId"]} />
      <fieldset>
        <legend className="label">Events</legend>
        {webhookEvents.map((event) => (
          <CheckRow key={event} id={event} name="kinds" value={event} label={event} defaultChecked />
        ))}
      </fieldset>
      {errors["kinds"] && <p role="alert">{errors["kinds"]}</p>}
    </FormDialog>
  );
}
