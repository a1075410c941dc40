import { notFound } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { rehearsalFile } from "#lib/features/rehearsal/queries.ts";

interface Parameters {
  params: Promise<{ groupId: string; name: string }>;
}

/** A rehearsal's own token file. Any other token is never handed out again. */
export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  const { groupId, name } = await params;
  const scope = await requireGrant(groupId, "token:read");
  if (scope.world === null || !/^[\w.-]{1,80}$/.test(name)) notFound();
  const text = await rehearsalFile(scope, name);
  return new Response(text, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
