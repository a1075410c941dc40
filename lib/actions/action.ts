import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { fieldErrors, readForm } from "#lib/actions/form.ts";
import { withRenewal } from "#lib/actions/renew-at.ts";
import type { ActionResult } from "#lib/actions/result.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { log } from "#lib/platform/log.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** The one way into the product from a browser: who may, what shape, then do. */
export function action<P extends Permission, S extends z.ZodType, T>(
  { permission, input }: { permission: P; input: S },
  perform: (scope: Granted<P>, input: z.output<S>) => Promise<T>,
) {
  return async (groupId: string, _previous: ActionResult<T>, form: FormData): Promise<ActionResult<T>> => {
    let scope: Granted<P> | null = null;
    try {
      scope = await requireGrant(groupId, permission);
      const parsed = input.safeParse(readForm(form));
      if (!parsed.success) return { status: "invalid", errors: fieldErrors(parsed.error) };
      return { status: "done", value: await perform(scope, parsed.data) };
    } catch (error) {
      unstable_rethrow(error); // redirect() and notFound() travel as throws
      if (error instanceof Refusal)
        return {
          status: "refused",
          reason: error.reason,
          facts: scope ? withRenewal(scope, error) : error.facts,
        };
      log.error("action.failed", error, { groupId, permission });
      throw error;
    }
  };
}
