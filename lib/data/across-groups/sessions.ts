import "server-only";
import { database } from "#lib/data/client.ts";

const TOUCH_MS = 60_000;

export interface SessionMember {
  sessionId: string;
  id: string;
  name: string;
  email: string;
  theme: string;
  density: string;
  shortcuts: boolean;
}

export interface NewSession {
  id: string;
  memberId: string;
  expiresAt: Date;
  address: string | null;
  agent: string | null;
}

export async function insertSession(session: NewSession): Promise<void> {
  await database().prisma.session.create({ data: session });
}

/** The member behind a session that is neither over nor revoked; notes, once a minute, that they were seen. */
export async function findSessionMember(sessionId: string, now: Date): Promise<SessionMember | null> {
  const { prisma } = database();
  const session = await prisma.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_MS) {
    await prisma.session.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
    await prisma.member.update({ where: { id: session.memberId }, data: { lastSeenAt: now } });
  }
  const member = await prisma.member.findUnique({
    where: { id: session.memberId },
    select: { id: true, name: true, email: true, theme: true, density: true, shortcuts: true },
  });
  return member && { sessionId, ...member };
}

export interface SessionRecord {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  agent: string | null;
}

export function listSessions(memberId: string, now: Date): Promise<SessionRecord[]> {
  return database().prisma.session.findMany({
    where: { memberId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, agent: true },
  });
}

/** Ends one session of a member, or all but the one named. Answers how many ended. */
export async function revokeSessions(
  memberId: string,
  which: { only: string } | { except: string | null },
  now: Date,
): Promise<number> {
  const id = "only" in which ? which.only : which.except === null ? undefined : { not: which.except };
  const { count } = await database().prisma.session.updateMany({
    where: { memberId, revokedAt: null, ...(id !== undefined && { id }) },
    data: { revokedAt: now },
  });
  return count;
}
