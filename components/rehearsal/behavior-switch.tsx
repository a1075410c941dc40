"use client";

import { startTransition, useActionState } from "react";
import { RefusalToast } from "#components/refusal-toast.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

interface BehaviorSwitchProps {
  behavior: string;
  on: boolean;
  action: FormAction<void>;
}

/** Takes effect at once. No form around it: a browser turns the boxes of a form back once it was sent. */
export function BehaviorSwitch({ behavior, on, action }: BehaviorSwitchProps) {
  const [result, submit, pending] = useActionState(action, idle);
  const turn = () => {
    const form = new FormData();
    form.set("behavior", behavior);
    form.set("on", on ? "no" : "yes");
    startTransition(() => submit(form));
  };
  return (
    <>
      <Switch id={`behavior-${behavior}`} checked={pending ? !on : on} disabled={pending} onChange={turn} />
      <RefusalToast result={result} />
    </>
  );
}
