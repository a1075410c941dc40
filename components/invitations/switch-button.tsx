"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface SwitchButtonProps {
  action: FormAction<void>;
  tokenId: string;
  name: string;
  invites: boolean;
  /** What comes of it, with its numbers. */
  words: readonly string[];
}

/** Turns automatic invitations on or off, after saying whom that invites. */
export function SwitchButton({ action, tokenId, name, invites, words }: SwitchButtonProps) {
  const [open, setOpen] = useState(false);
  const sending = useActionForm(action, () => {
    toast({ title: invites ? "Off" : "On; invitations are on their way", tone: "ok", icon: "circle-check" });
    setOpen(false);
  });
  const act = invites ? "Turn off" : "Turn on";
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {act}
      </Button>
      {open && (
        <FormDialog
          title={`${act} automatic invitations`}
          description={`For ${name}.`}
          submit={act}
          sending={sending}
          onClose={() => setOpen(false)}
        >
          <input type="hidden" name="token" value={tokenId} />
          <input type="hidden" name="invites" value={invites ? "off" : "on"} />
          {words.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </FormDialog>
      )}
    </>
  );
}
