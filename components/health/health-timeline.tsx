import type { ReactNode } from "react";
import { AppleNumber } from "#components/health/apple-number.tsx";
import { eventWords } from "#components/health/event-words.ts";
import { dayDistance } from "#components/ui/time-words.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import { type Moment, Timeline } from "#components/ui/timeline.tsx";
import type { Expiry } from "#lib/domain/tokens/expiry.ts";
import type { TokenEventRecord } from "#lib/features/health/queries.ts";

interface HealthTimelineProps {
  events: readonly TokenEventRecord[];
  clock: Clock;
  /** What is still to come, on the first page. */
  ahead?: { expiresAt: Date; expiry: Expiry } | undefined;
}

/** What happened to a token, newest on top, and above it what is to come. */
export function HealthTimeline({ events, clock, ahead }: HealthTimelineProps) {
  const moments = events.map((event): Moment => {
    const words = eventWords(event);
    const when = <Time at={event.at} clock={clock} />;
    if (!words) return { id: event.id, when, icon: "info", what: event.kind };
    const { icon, tone, title, text, end } = words;
    return {
      id: event.id,
      when,
      icon,
      tone,
      delta: end,
      what: (
        <>
          {tone === "critical" || tone === "warning" ? <b>{title}</b> : title} {text}
          {numberLink(event.detail)}
        </>
      ),
    };
  });
  return <Timeline moments={[...aheadOf(ahead, clock), ...moments]} />;
}

const REMINDERS = [60, 30, 14, 7, 1] as const;
const DAY_MS = 86_400_000;

function aheadOf(ahead: HealthTimelineProps["ahead"], clock: Clock): Moment[] {
  if (!ahead || ahead.expiry.tone === "past") return [];
  const { expiresAt, expiry } = ahead;
  const next = REMINDERS.find((days) => days < expiry.days);
  const at = next !== undefined && new Date(expiresAt.getTime() - next * DAY_MS);
  return [
    {
      id: "expires",
      ahead: true,
      icon: "calendar-x-2",
      when: <Time at={expiresAt} clock={clock} form="date" />,
      what: <>Expires, {dayDistance(expiry.days)}. Renewed before, nothing stops.</>,
    },
    ...(at
      ? [
          {
            id: "reminder",
            ahead: true,
            icon: "bell",
            when: <Time at={at} clock={clock} form="date" />,
            what: `Reminder, ${next === 1 ? "a day" : `${next} days`} before.`,
          } as const,
        ]
      : []),
  ];
}

/** Every number of Apple's leads to what it means. */
function numberLink(detail: unknown): ReactNode {
  if (typeof detail !== "object" || detail === null || !("number" in detail)) return null;
  if (typeof detail.number !== "number") return null;
  return (
    <>
      {" "}
      <AppleNumber number={detail.number} words={`About ${detail.number}`} />
    </>
  );
}
