"use client";

import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { Field } from "#components/ui/field.tsx";

interface ShownOnceProps {
  title: string;
  description?: string;
  label: string;
  secret: string;
  /** Whoever has it can do what. */
  words: string;
  onClose: () => void;
}

/** A secret that the server does not show again. */
export function ShownOnce({ title, description, label, secret, words, onClose }: ShownOnceProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(description && { description })}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <DialogBody>
        <Field id="shown-once" label={label}>
          <div className="flex items-center gap-2">
            <input
              id="shown-once"
              className="input mono"
              readOnly
              value={secret}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={secret} what={label} />
          </div>
        </Field>
        <Callout icon="info">
          <p>
            <b>Shown this once.</b> {words}
          </p>
        </Callout>
      </DialogBody>
    </Dialog>
  );
}
