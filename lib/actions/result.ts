import type { Reason, RefusalFacts } from "#lib/refusal.ts";

/** What became of a form: nothing yet, done (with what the page needs next), wrong in places, or refused in words. */
export type ActionResult<T = unknown> =
  | { status: "idle" }
  | { status: "done"; value: T }
  | { status: "invalid"; errors: Record<string, string> }
  | { status: "refused"; reason: Reason; facts: RefusalFacts };

export type FormAction<T = unknown> = (previous: ActionResult<T>, form: FormData) => Promise<ActionResult<T>>;

export const idle = { status: "idle" } as const;
