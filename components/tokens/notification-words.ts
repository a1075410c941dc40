import type { NotificationsView } from "#lib/features/apple-notifications/queries.ts";

/** Why Apple tells nothing of a location's changes, in a sentence; the token is read at its interval all the same. */
const whys: Record<NonNullable<NotificationsView["off"]>, string> = {
  "switched-off": "They are switched off for this token.",
  "no-address":
    "Whoever runs this server has not set a public address that begins with https, so Apple cannot reach it.",
  "not-registered": "This server is not registered at the location. Its name has to stand there first.",
  expired: "The token is expired. They begin with the file that renews it.",
  revoked: "Apple revoked the token. They begin with the file that renews it.",
  invalid: "Apple does not know the token. They begin with the file that renews it.",
  contested: "Another server wrote its name at the location, and is told instead.",
  "not-owned": "The location belongs to another server, which is told instead.",
  "read-only": "The token may not write, and to be told takes writing at Apple.",
  observing: "The token is only observed, and to be told takes writing at Apple.",
};

export function notificationWords({ on, off, problem }: NotificationsView): { title: string; text: string } {
  if (off !== null && on) return { title: "Apple tells this server of changes.", text: whys[off] };
  if (off !== null) return { title: "Apple tells nothing of changes.", text: whys[off] };
  if (on)
    return {
      title: "Apple tells this server of changes.",
      text: "What it tells of is read again within seconds; between that, the token is read at its interval.",
    };
  if (!problem)
    return { title: "Apple is being asked to tell of changes.", text: "This takes a few seconds." };
  const number = problem.number === null ? "" : ` It said ${problem.number}.`;
  const text = `${reached(problem.number)}${number} It is asked again after the next sync; until then the token is read at its interval.`;
  return { title: "Apple did not agree to tell of changes.", text };
}

const reached = (number: number | null): string =>
  number === 9728 || number === 9712
    ? "Apple could not reach this server at its public address."
    : "Apple did not take this server's address.";
