import { wordingFor } from "#components/refusal-wording.ts";
import type { SyncProblem } from "#lib/features/tokens/queries.ts";

/** Why a sync did not end well, with Apple's number behind it. */
export function problemWords({ reason, number, ours }: SyncProblem): string {
  if (ours) return "Something broke in this server, which wrote it down in its log.";
  const { title } = wordingFor(reason, { number });
  return number === null ? title : `${title.replace(/[.]$/, "")} (${number}).`;
}
