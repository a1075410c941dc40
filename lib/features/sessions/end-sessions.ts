import "server-only";
import { revokeSessions } from "#lib/data/across-groups/sessions.ts";

interface Self {
  id: string;
  sessionId: string;
}

/** Ends one of the member's own sessions, also the present one: that is signing out. */
export async function endSession(self: { id: string }, sessionId: string): Promise<void> {
  await revokeSessions(self.id, { only: sessionId }, new Date());
}

/** Answers how many ended. */
export function endOtherSessions(self: Self): Promise<number> {
  return revokeSessions(self.id, { except: self.sessionId }, new Date());
}
