"use client";

import { useId, useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

interface ConfirmTypedProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Customer and group: "From Aldermoor Group, Retail". */
  where: ReactNode;
  /** The name to type. */
  name: string;
  /** The act with its number: "Revoke 380 licenses and remove". */
  act: string;
  /** The way back. */
  keep?: string | undefined;
  /** Sends what the hidden inputs in `children` name, and `confirmation` with the typed name. */
  action: (form: FormData) => void | Promise<void>;
  error?: ReactNode | undefined;
  /** A Ledger of consequences. */
  children?: ReactNode | undefined;
}

/** A destructive confirmation: counts what follows, wants the name typed, and does not focus the button. */
export function ConfirmTyped({
  open,
  onClose,
  title,
  where,
  name,
  act,
  keep = "Keep it",
  action,
  error,
  children,
}: ConfirmTypedProps) {
  const [typed, setTyped] = useState("");
  const form = useId();
  const field = useId();
  const matches = typed.trim() === name.trim();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={where}
      focusFirst={() => document.getElementById(field)}
      actions={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <SubmitButton form={form} kind="danger" disabled={!matches}>
            {act}
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={form} action={action}>
          {children}
          <TextField
            id={field}
            name="confirmation"
            label={
              <>
                Type <b>{name}</b>
              </>
            }
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={error}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      </DialogBody>
    </Dialog>
  );
}
