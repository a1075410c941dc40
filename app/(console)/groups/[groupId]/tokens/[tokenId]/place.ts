import { notFound } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { getToken } from "#lib/features/tokens/queries.ts";

export interface TokenParams {
  params: Promise<{ groupId: string; tokenId: string }>;
}

/** The token that a page is about, where it is, and what the reader may do with it: nothing where it is only inherited. */
export async function tokenPlace({ params }: TokenParams) {
  const { groupId, tokenId } = await params;
  const scope = await requireGrant(groupId, "token:read");
  const token = (await getToken(scope, tokenId)) ?? notFound();
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const base = `/groups/${groupId}`;
  return {
    groupId,
    base,
    path: `${base}/tokens/${token.id}`,
    token,
    customer: top?.name ?? "",
    clock: { now: scope.now(), zone: scope.timeZone },
    mayWrite: can(scope.role, "token:write") && !token.inherited,
    maySync: can(scope.role, "token:sync") && !token.inherited,
    mayAssign: can(scope.role, "license:assign"),
  };
}

export type TokenPlace = Awaited<ReturnType<typeof tokenPlace>>;
