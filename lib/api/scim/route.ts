import type { DirectoryHolder } from "#lib/auth/directory.ts";

export const SCIM_PATH = "/api/scim/v2";

/** One request of a directory on its way. */
export interface ScimVisit {
  telling: DirectoryHolder;
  url: URL;
  /** Empty where the path has none. */
  id: string;
  body: () => Promise<Record<string, unknown>>;
}

export interface ScimAnswer {
  status: number;
  body: Record<string, unknown> | null;
}

export interface ScimRoute {
  method: string;
  path: string;
  answer: (visit: ScimVisit) => Promise<ScimAnswer>;
}
