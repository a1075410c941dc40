import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import type { JournalEntry } from "#lib/apple-emulator/http/journal.ts";
import type { Reply } from "#lib/apple-emulator/http/reply.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const BODY_KEPT = 65_536;

/** Headers are left out altogether, and secrets in a body are blotted out. */
export function journalEntry(
  world: World,
  inquiry: Inquiry,
  reply: Reply,
  uId: string | undefined,
): Omit<JournalEntry, "n"> {
  return {
    at: new Date(world.clock.now()).toISOString(),
    method: inquiry.method,
    path: inquiry.path,
    query: Object.fromEntries(inquiry.query),
    status: reply.mishap === "hang" || reply.mishap === "reset" ? null : reply.status,
    ...(reply.errorNumber !== undefined && { errorNumber: reply.errorNumber }),
    ...(uId !== undefined && { uId }),
    ms: Math.round(inquiry.age()),
    ...(inquiry.body !== "" && { body: bodyOf(inquiry.body) }),
  };
}

function bodyOf(text: string): unknown {
  if (text.length > BODY_KEPT) return { tooLong: text.length };
  try {
    return JSON.parse(text, (name, value: unknown) => (name === "notificationAuthToken" ? "…" : value));
  } catch {
    return { notJson: text.length };
  }
}
