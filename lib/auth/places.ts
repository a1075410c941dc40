import "server-only";
import { cache } from "react";
import { currentMember } from "#lib/auth/session.ts";
import { standingHere } from "#lib/auth/standing-here.ts";
import { findPlaces, type Place } from "#lib/data/across-groups/places.ts";
import { type Granted, grant } from "#lib/scope.ts";

export type { Place } from "#lib/data/across-groups/places.ts";

/** Every customer that the member signed in works for, and what they reach there. */
export const placesHere = cache(async (): Promise<Place[]> => findPlaces((await currentMember()).id));

/** Scopes that together see all a member reaches in one customer: one for each place where they stand highest. */
export async function scopesIn({ topGroupIds }: Place): Promise<Granted<"token:read">[]> {
  const { id, name } = await currentMember();
  const origin = { actor: { kind: "member", id, name }, via: "ui", requestId: crypto.randomUUID() } as const;
  const standings = await Promise.all(topGroupIds.map((groupId) => standingHere(id, groupId)));
  return standings.flatMap((standing) => (standing ? [grant(standing, origin, "token:read")] : []));
}
