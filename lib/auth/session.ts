import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "#lib/auth/next-auth.ts";
import { findSessionMember, type SessionMember } from "#lib/data/across-groups/sessions.ts";

/** The member signed in with this request, or null. Asked of the database, so that a revoked session ends at once. */
export const memberHere = cache(async (): Promise<SessionMember | null> => {
  const sessionId = (await auth())?.user?.id;
  return sessionId ? findSessionMember(sessionId, new Date()) : null;
});

/** The member signed in, or the sign-in page. */
export async function currentMember(): Promise<SessionMember> {
  return (await memberHere()) ?? redirect("/sign-in");
}
