"use client";

import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { Field } from "#components/ui/field.tsx";

interface NewKeyProps {
  secret: string;
  name: string;
  onClose: () => void;
}

/** A key whose text the server has forgotten already. */
export function NewKey({ secret, name, onClose }: NewKeyProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${name} is made`}
      description="Take it now: only its hash is kept."
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <DialogBody>
        <Field id="new-key" label="API key">
          <div className="flex items-center gap-2">
            <input
              id="new-key"
              className="input mono"
              readOnly
              value={secret}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={secret} what="API key" />
          </div>
        </Field>
        <Callout icon="info">
          <p>
            <b>Shown this once.</b> Keep it where the program keeps its secrets. Whoever has it may do what
            its role allows; a lost key is revoked and made anew.
          </p>
        </Callout>
      </DialogBody>
    </Dialog>
  );
}
