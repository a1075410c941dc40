"use client";

import { useId, useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ShownOnce } from "#components/notices/shown-once.tsx";
import { Button } from "#components/ui/button.tsx";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { webhookEvents } from "#lib/domain/notices/webhook-event.ts";

interface AddWebhookProps {
  action: FormAction<{ secret: string }>;
  groups: readonly { id: string; path: string }[];
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
  const { form, result, errors, pending } = useActionForm(action);
  const id = useId();
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
    <Dialog
      open
      onClose={onClose}
      title="Add a webhook"
      description="A program of yours that hears what happens to tokens."
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <SubmitButton form={id} busy={pending}>
            Add the webhook
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
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
          <SelectField
            id="webhook-group"
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
          <fieldset>
            <legend className="label">Events</legend>
            {webhookEvents.map((event) => (
              <CheckRow key={event} id={event} name="kinds" value={event} label={event} defaultChecked />
            ))}
          </fieldset>
          {errors["kinds"] && <p role="alert">{errors["kinds"]}</p>}
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
