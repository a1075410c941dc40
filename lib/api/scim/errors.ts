import "server-only";
import { z } from "zod";
import { problemHeaders, problemOf, type Wording } from "#lib/api/problem.ts";
import type { ProblemReason } from "#lib/api/problem-reason.ts";
import { ERROR } from "#lib/api/scim/discovery.ts";
import { Refusal } from "#lib/refusal.ts";

export const SCIM_TYPE = "application/scim+json";

/** What RFC 7644 calls it, and the status that it gives it. */
const types: Partial<Record<ProblemReason, readonly [status: number, scimType: string | null]>> = {
  "scim-filter": [400, "invalidFilter"],
  "scim-path": [400, "invalidPath"],
  "scim-value": [400, "invalidValue"],
  "person-unidentified": [400, "invalidValue"],
  "body-not-json": [400, "invalidSyntax"],
  "directory-user-taken": [409, "uniqueness"],
  "person-kept-elsewhere": [409, "uniqueness"],
  "person-taken": [409, "uniqueness"],
  "name-taken": [409, "uniqueness"],
};

export interface ScimError {
  status: number;
  scimType: string | null;
  detail: string;
  headers: Record<string, string>;
}

export function scimErrorOf(error: unknown, requestId: string, wording: Wording): ScimError {
  const known =
    error instanceof z.ZodError ? new Refusal("scim-value", { attribute: attributeOf(error) }) : error;
  const problem = problemOf(known, requestId, wording);
  const [status, scimType] = types[problem.reason] ?? [problem.status, null];
  return { status, scimType, detail: problem.detail, headers: problemHeaders(known) };
}

export function sendScimError(
  { status, scimType, detail, headers: more }: ScimError,
  headers: Headers,
): Response {
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  headers.set("content-type", SCIM_TYPE);
  headers.set("cache-control", "no-store");
  const body = { schemas: [ERROR], status: String(status), ...(scimType && { scimType }), detail };
  return new Response(JSON.stringify(body), { status, headers });
}

const attributeOf = ({ issues }: z.ZodError) => issues[0]?.path.join(".") || null;
