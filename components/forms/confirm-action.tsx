"use client";

import { type ReactNode, useActionState } from "react";
import { andThen } from "#components/forms/use-action-form.ts";
import { wordingFor } from "#components/refusal-wording.ts";
import { ConfirmTyped } from "#components/ui/confirm-typed.tsx";
import { toast } from "#components/ui/toast.ts";
import { type ActionResult, type FormAction, idle } from "#lib/actions/result.ts";

interface ConfirmActionProps<T> {
  onClose: () => void;
  action: FormAction<T>;
  fields: Readonly<Record<string, string>>;
  title: string;
  /** Customer and group. */
  where: ReactNode;
  /** The name to type. */
  name: string;
  /** The act, as its button says it. */
  act: string;
  /** The way back. */
  keep: string;
  /** Said once it is done. */
  done: string;
  /** What follows from it. */
  children?: ReactNode;
}

/** An act that ends something: its name is typed first, and a refusal is told where it was typed. */
export function ConfirmAction<T>({
  onClose,
  action,
  fields,
  done,
  children,
  ...words
}: ConfirmActionProps<T>) {
  const finish = () => {
    toast({ title: done, tone: "ok", icon: "circle-check" });
    onClose();
  };
  const [result, submit] = useActionState<ActionResult<T>, FormData>(andThen(action, finish), idle);
  const refused = result.status === "refused" ? wordingFor(result.reason, result.facts) : null;
  return (
    <ConfirmTyped
      open
      {...words}
      onClose={onClose}
      action={submit}
      error={refused && `${refused.title} ${refused.text}`}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="gap" />
    </ConfirmTyped>
  );
}
