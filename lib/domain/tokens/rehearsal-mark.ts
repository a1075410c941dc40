/** What a rehearsal's token files say inside, so that they are known for what they are before anything is sent. */
export const REHEARSAL_MARK = "rehearsal-only:";

/** Takes the canonical outer text of a token; anything that does not read as one is not a rehearsal's. */
export function isRehearsalToken(canonical: string): boolean {
  try {
    const outer: unknown = JSON.parse(atob(canonical));
    const inner = typeof outer === "object" && outer !== null && "token" in outer ? outer.token : null;
    return typeof inner === "string" && atob(inner).startsWith(REHEARSAL_MARK);
  } catch {
    return false;
  }
}
