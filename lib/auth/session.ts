import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "#lib/auth/next-auth.ts";
import { returnPath } from "#lib/domain/access/return-path.ts";
import { findSessionMember, type SessionMember } from "#lib/data/across-groups/sessions.ts";

export type { SessionMember } from "#lib/data/across-groups/sessions.ts";

/** The member signed in with this request, or null. Asked of the database, so that a revoked session ends at once. */
export const memberHere = cache(async (): Promise<SessionMember | null> => {
  const sessionId = (await auth())?.user?.id;
  return sessionId ? findSessionMember(sessionId, new Date()) : null;
});

/** The member signed in, or the sign-in page, which leads back to where one wanted to go. */
export async function currentMember(): Promise<SessionMember> {
  return (
    (await memberHere()) ?? redirect(`/sign-in?${new URLSearchParams({ callbackUrl: await pathHere() })}`)
  );
}

/** As the proxy wrote it down; whatever it says, a return leads to this console only. */
const pathHere = async () => returnPath((await headers()).get("x-path"));
