import { wording } from "#app/api/v1/wording.ts";
import { scimRoutes } from "#app/api/scim/v2/routes.ts";
import { serveScim } from "#lib/api/scim/serve-scim.ts";
import { noteProblem } from "#lib/features/scim/note-problem.ts";

const answer = serveScim({ routes: scimRoutes, noteProblem, wording });

export const dynamic = "force-dynamic";

export const GET = (request: Request) => answer(request);
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
