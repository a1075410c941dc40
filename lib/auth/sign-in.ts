import "server-only";
import { cookies } from "next/headers";
import { RefusedSignIn, signIn, signOut } from "#lib/auth/next-auth.ts";
import { ownScopes } from "#lib/auth/own-scopes.ts";
import { memberHere } from "#lib/auth/session.ts";
import { findByEmail } from "#lib/data/across-groups/members.ts";
import { recordOwn } from "#lib/data/across-groups/own-activity.ts";
import { revokeSessions } from "#lib/data/across-groups/sessions.ts";
import { Refusal } from "#lib/refusal.ts";

const YEAR_S = 31_536_000;

/** Opens a session for this browser, which from then on looks as the member likes it; or refuses in words. */
export async function signInHere(email: string, password: string): Promise<void> {
  try {
    await signIn("credentials", { email, password, redirect: false, redirectTo: "/" });
  } catch (error) {
    throw error instanceof RefusedSignIn ? new Refusal(error.reason, error.facts) : error;
  }
  await showAsLiked(email);
}

async function showAsLiked(email: string): Promise<void> {
  const member = await findByEmail(email);
  if (member) await showAs(member);
}

/** The cookies by which pages are drawn; the member's own choice is kept in the database. */
export async function showAs({ theme, density, shortcuts }: Look): Promise<void> {
  const jar = await cookies();
  for (const [name, value] of Object.entries({ theme, density, shortcuts: shortcuts ? "on" : "off" }))
    jar.set(name, value, { path: "/", maxAge: YEAR_S, sameSite: "lax" });
}

interface Look {
  theme: string;
  density: string;
  shortcuts: boolean;
}

/** Ends the session in the database and takes its cookie away. */
export async function signOutHere(): Promise<void> {
  const member = await memberHere();
  if (member) {
    await revokeSessions(member.id, { only: member.sessionId }, new Date());
    await recordOwn(await ownScopes(member), member, "member.signed-out");
  }
  await signOut({ redirect: false });
}
