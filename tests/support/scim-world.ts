import { scimRoutes } from "#app/api/scim/v2/routes.ts";
import { serveScim } from "#lib/api/scim/serve-scim.ts";
import { addDirectory } from "#lib/features/scim/add-directory.ts";
import { noteProblem } from "#lib/features/scim/note-problem.ts";
import type { AddDirectory } from "#lib/features/scim/schemas.ts";
import type { TestScope } from "#tests/support/access-world.ts";

export interface Answered {
  status: number;
  type: string | null;
  headers: Headers;
  body: Record<string, unknown>;
}

const answer = serveScim({ routes: scimRoutes, noteProblem, wording: (reason) => reason });

/** A request as a directory sends it. */
export async function scim(token: string, method: string, path: string, body?: unknown): Promise<Answered> {
  const response = await answer(
    new Request(`http://localhost/api/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/scim+json; charset=utf-8" },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    headers: response.headers,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

/** A directory of the scope's own group unless told otherwise, with its token. */
export async function makeDirectory(scope: TestScope, settings: Partial<AddDirectory> = {}) {
  const { id, secret } = await addDirectory(scope, {
    groupId: scope.groupId, name: "Entra ID", adopts: false, managedAccounts: false, ...settings,
  }); // prettier-ignore
  const ask = (method: string, path: string, body?: unknown) => scim(secret, method, path, body);
  return { id, secret, ask };
}
