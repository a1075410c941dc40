import {
  distance,
  fullTime,
  longTime,
  shortDate,
  shortTime,
  shortTimeIn,
  wholeDate,
} from "#components/ui/time-words.ts";

export interface Clock {
  /** The moment the page was drawn, or the rehearsal's own time. */
  now: Date;
  /** IANA name of the zone that times are told in. */
  zone: string;
}

const forms = {
  short: (at: Date, { now, zone }: Clock) => shortTime(at, now, zone),
  sentence: (at: Date, { now, zone }: Clock) => shortTimeIn(at, now, zone),
  date: (at: Date, { now, zone }: Clock) => shortDate(at, now, zone),
  whole: (at: Date, { zone }: Clock) => wholeDate(at, zone),
  long: (at: Date, { zone }: Clock) => longTime(at, zone),
  distance: (at: Date, { now }: Clock) => distance(at, now),
};

/** A moment in words; the whole instant with its zone is in the tooltip. */
export function Time({ at, clock, form = "short" }: { at: Date; clock: Clock; form?: keyof typeof forms }) {
  return (
    <time dateTime={at.toISOString()} title={fullTime(at, clock.zone)}>
      {forms[form](at, clock)}
    </time>
  );
}

/** "as of 09:14 · 2 min ago": every number says when; a stale one in the color of a warning. */
export function AsOf({
  at,
  clock,
  stale = false,
  words,
}: {
  at: Date;
  clock: Clock;
  stale?: boolean | undefined;
  words?: string | undefined;
}) {
  return (
    <span className={stale ? "asof asof-stale" : "asof"}>
      as of <Time at={at} clock={clock} /> · {words && `${words} `}
      {distance(at, clock.now)}
    </span>
  );
}
