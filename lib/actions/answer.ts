import "server-only";
import type { ActionResult } from "#lib/actions/result.ts";
import { Refusal } from "#lib/refusal.ts";

/** For pages that show a refusal in place of what was asked for. */
export async function answer<T>(
  work: () => Promise<T>,
): Promise<Extract<ActionResult<T>, { status: "done" | "refused" }>> {
  try {
    return { status: "done", value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", reason: error.reason, facts: error.facts };
    throw error;
  }
}
