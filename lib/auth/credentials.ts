import "server-only";
import { randomUUID } from "node:crypto";
import { passwordMatches } from "#lib/platform/password.ts";
import { forgive, refusalOf, takeTry } from "#lib/data/across-groups/guessing.ts";
import { findByEmail } from "#lib/data/across-groups/members.ts";
import type { Visitor } from "#lib/auth/visitor.ts";
import { ownScopes } from "#lib/auth/own-scopes.ts";
import { recordOwn } from "#lib/data/across-groups/own-activity.ts";
import { insertSession } from "#lib/data/across-groups/sessions.ts";

export const SESSION_HOURS = 12;

export interface OpenedSession {
  sessionId: string;
  memberId: string;
  name: string;
  email: string;
}

/** Opens a revocable session, or refuses in words that do not tell an unknown address from a wrong password. */
export async function openSession(
  email: string,
  password: string,
  visitor: Visitor,
  now: Date,
): Promise<OpenedSession> {
  const account = email.trim().toLowerCase();
  const tried = await takeTry(account, visitor.address);
  const member = await findByEmail(account);
  if (!(await passwordMatches(member?.passwordHash ?? null, password)) || !member)
    throw await refusalOf(tried);
  await forgive(tried);
  const sessionId = randomUUID();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await insertSession({ id: sessionId, memberId: member.id, expiresAt, ...visitor });
  await recordOwn(await ownScopes(member), member, "member.signed-in", { after: { ...visitor } });
  return { sessionId, memberId: member.id, name: member.name, email: member.email };
}
