import "server-only";
import { listSessions } from "#lib/data/across-groups/sessions.ts";

export type { SessionRecord } from "#lib/data/across-groups/sessions.ts";

/** The member's own sessions that still open the console, the last used first. */
export const listOwnSessions = (self: { id: string }) => listSessions(self.id, new Date());
