import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { fieldErrors, readForm } from "#lib/actions/form.ts";
import type { ActionResult } from "#lib/actions/result.ts";
import { currentMember, type SessionMember } from "#lib/auth/session.ts";
import { log } from "#lib/platform/log.ts";
import { Refusal } from "#lib/refusal.ts";

/** For what a member does to their own account and nobody else's: their sessions, their password, their theme. */
export function ownAction<S extends z.ZodType, T>(
  { input }: { input: S },
  perform: (member: SessionMember, input: z.output<S>) => Promise<T>,
) {
  return answering(input, async (data) => perform(await currentMember(), data));
}

/** For the few doors a stranger may use: signing in, setting up, accepting an invitation. */
export function strangerAction<S extends z.ZodType, T>(
  { input }: { input: S },
  perform: (input: z.output<S>) => Promise<T>,
) {
  return answering(input, perform);
}

function answering<S extends z.ZodType, T>(input: S, perform: (input: z.output<S>) => Promise<T>) {
  return async (_previous: ActionResult<T>, form: FormData): Promise<ActionResult<T>> => {
    try {
      const parsed = input.safeParse(readForm(form));
      if (!parsed.success) return { status: "invalid", errors: fieldErrors(parsed.error) };
      return { status: "done", value: await perform(parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Refusal) return { status: "refused", reason: error.reason, facts: error.facts };
      log.error("action.failed", error);
      throw error;
    }
  };
}
