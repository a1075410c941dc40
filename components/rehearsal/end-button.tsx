"use client";

import { useActionState, useState } from "react";
import { RefusalToast } from "#components/refusal-toast.tsx";
import { ConfirmTyped } from "#components/ui/confirm-typed.tsx";
import { Button } from "#components/ui/button.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

/** Throws the rehearsal away, after its name was typed. */
export function EndRehearsalButton({ name, action }: { name: string; action: FormAction<void> }) {
  const [open, setOpen] = useState(false);
  const [result, submit] = useActionState(action, idle);
  return (
    <>
      <Button kind="danger-quiet" onClick={() => setOpen(true)}>
        Throw away
      </Button>
      <ConfirmTyped
        open={open}
        onClose={() => setOpen(false)}
        title="Throw this rehearsal away?"
        where={name}
        name={name}
        act="Throw it away"
        keep="Keep it"
        action={submit}
      >
        <p>
          Its tokens, devices, people, licenses and activity go, here and at the built-in Apple. Nothing real
          is touched.
        </p>
      </ConfirmTyped>
      <RefusalToast result={result} />
    </>
  );
}
