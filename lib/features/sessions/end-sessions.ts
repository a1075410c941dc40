import "server-only";
import { recordOwn } from "#lib/data/across-groups/own-activity.ts";
import { revokeSessions } from "#lib/data/across-groups/sessions.ts";
import type { Granted } from "#lib/scope.ts";

interface Self {
  id: string;
  name: string;
  sessionId: string;
}

type OwnScopes = readonly Granted<"group:read">[];

/** Ends one of the member's own sessions, also the present one: that is signing out. */
export async function endSession(self: Self, scopes: OwnScopes, sessionId: string): Promise<void> {
  await end(self, scopes, { only: sessionId });
}

/** Answers how many ended. */
export const endOtherSessions = (self: Self, scopes: OwnScopes): Promise<number> =>
  end(self, scopes, { except: self.sessionId });

async function end(self: Self, scopes: OwnScopes, which: { only: string } | { except: string }) {
  const ended = await revokeSessions(self.id, which, new Date());
  if (ended > 0) await recordOwn(scopes, self, "member.sessions-ended", { after: { ended } });
  return ended;
}
