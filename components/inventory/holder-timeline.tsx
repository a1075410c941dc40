import Link from "next/link";
import type { ReactNode } from "react";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import { type Moment, Timeline } from "#components/ui/timeline.tsx";
import type { ActivityEntry, HoldingEvent } from "#lib/features/inventory/queries.ts";

interface HolderTimelineProps {
  events: readonly HoldingEvent[];
  entries: readonly ActivityEntry[];
  base: string;
  clock: Clock;
}

interface Dated extends Moment {
  at: Date;
}

/** What operations did with the licenses, and what was done to the record, newest on top. */
export function HolderTimeline({ events, entries, base, clock }: HolderTimelineProps) {
  const moments = [...events.map((event) => licenseMoment(event, base)), ...entries.map(recordMoment)]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, ...moment }) => ({ ...moment, when: <Time at={at} clock={clock} /> }));
  return <Timeline moments={moments} />;
}

const ends: Record<
  string,
  { words: Record<"assign" | "revoke", string>; tone?: Moment["tone"]; counts?: true }
> = {
  confirmed: { words: { assign: "assigned", revoke: "revoked" }, counts: true },
  refused: { words: { assign: "not assigned", revoke: "not revoked" }, tone: "critical" },
  missing: {
    words: { assign: "not found at Apple after assigning", revoke: "still held after revoking" },
    tone: "warning",
  },
  "not-sent": { words: { assign: "not assigned, never asked for", revoke: "not revoked, never asked for" } },
  moved: { words: { assign: "asked for anew", revoke: "asked for anew" } },
};
const underWay = {
  words: { assign: "being assigned", revoke: "being revoked" },
  tone: undefined,
  counts: undefined,
};

function licenseMoment(event: HoldingEvent, base: string): Dated {
  const verb = event.verb.startsWith("dis") || event.verb === "revoke" ? "revoke" : "assign";
  const { words, tone, counts } = ends[event.state] ?? underWay;
  return {
    id: event.id,
    at: new Date(event.at),
    when: null,
    icon: verb === "assign" ? "arrow-up-right" : "arrow-down-left",
    what: (
      <>
        <b>{event.title}</b> {words[verb]}
        {event.reason !== null && `, Apple’s number ${event.reason}`}
        <ByWhom event={event} base={base} />
      </>
    ),
    ...(counts && { delta: verb === "assign" ? 1 : -1 }),
    ...(tone && { tone }),
  };
}

function ByWhom({ event: { operation }, base }: { event: HoldingEvent; base: string }): ReactNode {
  if (!operation) return null;
  return (
    <>
      {" "}
      by {operation.by}, <Link href={`${base}/operations/${operation.id}`}>operation {operation.number}</Link>
    </>
  );
}

const deeds: Record<string, { icon: IconName; word: string }> = {
  added: { icon: "plus", word: "Added" },
  edited: { icon: "pen-line", word: "Edited" },
  removed: { icon: "trash", word: "Removed" },
};

function recordMoment(entry: ActivityEntry): Dated {
  const deed = deeds[entry.action.split(".")[1] ?? ""] ?? { icon: "activity" as const, word: entry.action };
  return {
    id: entry.id,
    at: new Date(entry.at),
    when: null,
    icon: deed.icon,
    what: `${deed.word} by ${entry.actorName}${changes(entry)}`,
  };
}

/** Which facts changed, by name. */
function changes({ before, after }: ActivityEntry): string {
  if (!before || !after) return "";
  const names = Object.keys(after).filter((name) => before[name] !== after[name]);
  return names.length > 0 ? `: ${names.map(plain).join(", ")}` : "";
}

const plain = (name: string) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
