import "server-only";
import { findPlaces } from "#lib/data/across-groups/places.ts";
import { findStanding } from "#lib/data/across-groups/standing.ts";
import { type Granted, grant } from "#lib/scope.ts";

/** A scope at the highest group of every customer a member works for: where what they do to their own account is told. */
export async function ownScopes(member: { id: string; name: string }): Promise<Granted<"group:read">[]> {
  const requestId = crypto.randomUUID();
  const actor = { kind: "member", id: member.id, name: member.name } as const;
  const scopes = [];
  for (const { topGroupIds } of await findPlaces(member.id)) {
    const standing = topGroupIds[0] && (await findStanding(member.id, topGroupIds[0]));
    if (standing) scopes.push(grant(standing, { actor, via: "ui", requestId }, "group:read"));
  }
  return scopes;
}
