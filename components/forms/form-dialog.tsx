"use client";

import { type ReactNode, useId } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import type { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

interface FormDialogProps {
  title: string;
  description: string;
  /** What comes of it, beside the buttons. */
  note?: ReactNode;
  /** The act, on the button that does it. */
  submit: string;
  sending: Pick<ReturnType<typeof useActionForm<unknown>>, "form" | "result" | "pending">;
  onClose: () => void;
  children: ReactNode;
}

/** A few fields over the page, sent by one button; a refusal is told below them. */
export function FormDialog({
  title,
  description,
  note,
  submit,
  sending,
  onClose,
  children,
}: FormDialogProps) {
  const { form, result, pending } = sending;
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      note={note}
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <SubmitButton form={id} busy={pending}>
            {submit}
          </SubmitButton>
        </>
      }
    >
      <DialogBody>
        <form id={id} {...form}>
          {children}
          <RefusalNotice result={result} />
        </form>
      </DialogBody>
    </Dialog>
  );
}
