import type { IconName } from "#components/marks/icon-shapes.ts";

export interface Toast {
  title: string;
  second?: string | undefined;
  tone?: "ok" | "notice" | "warning" | "critical" | undefined;
  icon?: IconName | undefined;
  /** The one button: Undo only where undo is real. */
  action?: { label: string; act: () => void };
  /** How long it stays; a toast with an action stays longer by itself. */
  seconds?: number | undefined;
}

export type KeptToast = Toast & { id: number };

let toasts: readonly KeptToast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function keep(now: readonly KeptToast[]) {
  toasts = now;
  for (const listener of listeners) listener();
}

/** Says what the eye may have missed; never an error of the form in view. Browser only. */
export function toast(words: Toast): void {
  keep([...toasts, { ...words, id: next++ }]);
}

export function dismissToast(id: number): void {
  keep(toasts.filter((one) => one.id !== id));
}

export const currentToasts = () => toasts;

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
