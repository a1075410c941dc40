import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { currentMember } from "#lib/auth/session.ts";
import { standingHere } from "#lib/auth/standing-here.ts";
import { can, type Permission } from "#lib/domain/access/permission.ts";
import { grant, type Granted } from "#lib/scope.ts";

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A group someone else owns and a group that does not exist answer alike: not found. */
export async function requireGrant<P extends Permission>(
  groupId: string,
  permission: P,
): Promise<Granted<P>> {
  const member = await currentMember();
  const standing = isId(groupId) ? await standingHere(member.id, groupId) : null;
  if (!standing) notFound();
  const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
  const actor = { kind: "member", id: member.id, name: member.name } as const;
  return grant(standing, { actor, via: "ui", requestId }, permission);
}

/** For pages that show less to those who may less: the grant, or null where the role does not have it. */
export async function grantIfAllowed<P extends Permission>(
  groupId: string,
  permission: P,
): Promise<Granted<P> | null> {
  const member = await currentMember();
  const standing = isId(groupId) ? await standingHere(member.id, groupId) : null;
  if (!standing) notFound();
  return can(standing.role, permission) ? requireGrant(groupId, permission) : null;
}
