"use client";

import { type FormEvent, startTransition, useActionState } from "react";
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
 * with scripts the form is sent by hand. Without scripts it is sent as it stands, unless something is to happen when it is
 * done. That happens with the answer, not with the next drawing: what was done may have taken the form off the page.
 */
export function useActionForm<T>(action: FormAction<T>, onDone?: (value: T) => void): ActionForm<T> {
  const act = onDone ? andThen(action, onDone) : action;
  const [result, submit, pending] = useActionState<ActionResult<T>, FormData>(act, idle);

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

export const andThen =
  <T>(action: FormAction<T>, onDone: (value: T) => void): FormAction<T> =>
  async (previous, form) => {
    const result = await action(previous, form);
    if (result.status === "done") onDone(result.value);
    return result;
  };
