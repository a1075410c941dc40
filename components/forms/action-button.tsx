"use client";

import { useEffect } from "react";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { Button } from "#components/ui/button.tsx";
import type { ButtonLook } from "#components/ui/button-class.ts";
import { toast } from "#components/ui/toast.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface ActionButtonProps<T> extends ButtonLook {
  action: FormAction<T>;
  /** What the action is about. */
  fields: Readonly<Record<string, string>>;
  icon?: IconName;
  /** Said once it is done. */
  done?: string;
  children: string;
}

/** One press, one act, which can be taken back; a refusal comes as a toast, since there is no form in view. */
export function ActionButton<T>({ action, fields, done, children, ...look }: ActionButtonProps<T>) {
  const { form, result, pending } = useActionForm(
    action,
    () => done && toast({ title: done, tone: "ok", icon: "circle-check" }),
  );
  useEffect(() => {
    if (result.status === "refused") tellRefusal(result);
  }, [result]);
  return (
    <form {...form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look} type="submit" busy={pending}>
        {children}
      </Button>
    </form>
  );
}
