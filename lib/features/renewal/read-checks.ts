import { z } from "zod";
import { checkStates, noneChecked, type Checks } from "#lib/domain/tokens/renewal-checks.ts";

const Result = z.object({
  state: z.enum(checkStates),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

const Written = z.object({
  accepted: Result,
  expiry: Result,
  counts: Result,
  "read-back": Result,
  license: Result,
});

/** The checks as an operation's progress keeps them; all waiting where none was made yet. */
export function readChecks(progress: unknown): Checks {
  const checks =
    typeof progress === "object" && progress !== null && "checks" in progress ? progress.checks : null;
  return Written.safeParse(checks).data ?? noneChecked();
}
