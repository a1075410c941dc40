import { wordingFor } from "#components/refusal-wording.ts";
import type { Wording } from "#lib/api/problem.ts";

/** The console's own words; what should not have happened has none there. */
export const wording: Wording = (reason, facts) => {
  if (reason === "fault")
    return "Something broke here. Nothing of it is your doing; the request's id finds it in the log.";
  const { title, text } = wordingFor(reason, facts);
  return `${title} ${text}`.trim();
};
