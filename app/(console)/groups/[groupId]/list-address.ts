import type { Walk } from "#lib/domain/paging/page.ts";

/** What a list's address may carry beside its filter. */
export interface ListAddress {
  q?: string | string[];
  after?: string;
  before?: string;
}

export function walkOf({ after, before }: ListAddress): Walk {
  if (after) return { after };
  return before ? { before } : null;
}
