"use client";

import { useActionState, useRef } from "react";
import { RefusalToast } from "#components/refusal-toast.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

interface BehaviorSwitchProps {
  behavior: string;
  on: boolean;
  action: FormAction<void>;
}

/** Takes effect at once: the form is sent when the switch is moved. */
export function BehaviorSwitch({ behavior, on, action }: BehaviorSwitchProps) {
  const [result, submit, pending] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} action={submit}>
      <input type="hidden" name="behavior" value={behavior} />
      <input type="hidden" name="on" value={on ? "no" : "yes"} />
      <Switch
        id={`behavior-${behavior}`}
        checked={on}
        disabled={pending}
        onChange={() => form.current?.requestSubmit()}
      />
      <RefusalToast result={result} />
    </form>
  );
}
