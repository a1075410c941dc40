"use client";

import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { Field } from "#components/ui/field.tsx";

export interface SentInvitation {
  path: string;
  email: string;
  expiresAt: Date;
  mailed: boolean;
}

const never = () => () => undefined;

/** A link whose text the server has forgotten already. */
export function InvitationLink({ sent, onClose }: { sent: SentInvitation; onClose: () => void }) {
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => "",
  );
  const link = `${origin}${sent.path}`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${sent.email} is invited`}
      description={
        sent.mailed
          ? "The mail is on its way. Here is its link as well."
          : "No mail server is set: send the link yourself."
      }
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <DialogBody>
        <Field id="invitation-link" label="Link">
          <div className="flex items-center gap-2">
            <input
              id="invitation-link"
              className="input"
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={link} what="link" />
          </div>
        </Field>
        <Callout icon="info">
          <p>
            <b>Shown this once.</b> It works once, until{" "}
            {sent.expiresAt.toLocaleDateString("en-GB", { dateStyle: "long" })}. Whoever opens it first is in,
            so send it to nobody else. A lost link is replaced by sending the invitation again.
          </p>
        </Callout>
      </DialogBody>
    </Dialog>
  );
}
