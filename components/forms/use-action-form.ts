"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useEffectEvent } from "react";
import { type ActionResult, type FormAction, idle } from "#lib/actions/result.ts";

interface ActionForm<T> {
  /** For the form element. */
  form: { action: (form: FormData) => void; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
  result: ActionResult<T>;
  /** By field name. */
  errors: Readonly<Record<string, string>>;
  pending: boolean;
}

/**
 * A form of a server action that keeps what was typed when the server says no: React empties a form whose action ran, so
 * with scripts the form is sent by hand, and without them as it stands.
 */
export function useActionForm<T>(action: FormAction<T>, onDone?: (value: T) => void): ActionForm<T> {
  const [result, submit, pending] = useActionState<ActionResult<T>, FormData>(action, idle);
  const done = useEffectEvent((value: T) => onDone?.(value));
  useEffect(() => {
    if (result.status === "done") done(result.value);
  }, [result]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(form));
  };
  const errors = result.status === "invalid" ? result.errors : {};
  return { form: { action: submit, onSubmit }, result, errors, pending };
}
