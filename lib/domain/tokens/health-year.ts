import { dayNumber } from "#lib/domain/calendar-day.ts";

/** What a day of a token was like, worst first; a day counts as its worst hour. */
const dayKinds = ["refused", "contested", "silent", "failing", "slow", "unknown", "answered"] as const;
export type DayKind = (typeof dayKinds)[number];

/** A turn in a token's life; `since` is what the event says of when it began. */
export interface Turn {
  kind: string;
  at: Date;
  since: Date | null;
}

export interface HealthYear {
  /** Counted from 1970 in the customer's calendar. */
  firstDay: number;
  days: DayKind[];
  counts: Record<DayKind, number>;
}

interface YearFacts {
  /** Oldest first. */
  turns: readonly Turn[];
  addedAt: Date;
  lastAnsweredAt: Date | null;
  silentSince: Date | null;
  now: Date;
  timeZone: string;
}

type Trouble = Exclude<DayKind, "answered" | "unknown">;

/** The kinds of events that these days hang on. */
export const turningKinds = [
  "refused", "accepted-again", "renewed", "contested", "contest-ended", "taken-over", "name-removed", "released",
  "silent", "answered-again", "sync-failed", "synced", "slow", "quick-again", "asked-again",
] as const; // prettier-ignore

const begins: Record<string, Trouble> = {
  refused: "refused",
  contested: "contested",
  silent: "silent",
  "sync-failed": "failing",
  slow: "slow",
};

const ends: Record<string, readonly Trouble[]> = {
  "accepted-again": ["refused"],
  renewed: ["refused"],
  "contest-ended": ["contested"],
  "taken-over": ["contested"],
  "name-removed": ["contested"],
  released: ["contested"],
  "answered-again": ["silent"],
  synced: ["failing"],
  "quick-again": ["slow"],
};

const YEAR_DAYS = 366;
/** The longest interval between two syncs is a day; what is longer was not asked. */
const UNHEARD_AFTER_MS = 30 * 3_600_000;

/** A token's last year by days; where nothing was heard for longer than a day and a bit, nothing is claimed. */
export function healthYear(facts: YearFacts): HealthYear {
  const { turns, addedAt, now, timeZone } = facts;
  const dayOf = (at: Date) => dayNumber(at, timeZone);
  const today = dayOf(now);
  const firstDay = Math.min(today, Math.max(dayOf(addedAt), today - YEAR_DAYS + 1));
  const days: DayKind[] = Array.from({ length: today - firstDay + 1 }, () => "answered");
  const mark = (kind: DayKind, from: number, to: number) => {
    for (let day = Math.max(from, firstDay); day <= Math.min(to, today); day++)
      days[day - firstDay] = worse(kind, days[day - firstDay]);
  };

  for (const [from, to] of unheard(facts))
    mark("unknown", dayOf(from) + 1, to === now ? today : dayOf(to) - 1);
  const open = new Map<Trouble, Date>();
  for (const { kind, at } of turns) {
    const begun = begins[kind];
    if (begun && !open.has(begun)) open.set(begun, at);
    for (const trouble of ends[kind] ?? []) {
      const from = open.get(trouble);
      if (from) mark(trouble, dayOf(from), dayOf(at));
      open.delete(trouble);
    }
  }
  for (const [trouble, from] of open) mark(trouble, dayOf(from), today);
  return { firstDay, days, counts: countDays(days) };
}

/** Since when nobody had asked, if it was long; silence begins where somebody asked. */
export function unheardSince(
  { lastAnsweredAt, silentSince }: { lastAnsweredAt: Date | null; silentSince: Date | null },
  at: Date,
): Date | null {
  const until = silentSince ?? at;
  const long = lastAnsweredAt !== null && until.getTime() - lastAnsweredAt.getTime() > UNHEARD_AFTER_MS;
  return long ? lastAnsweredAt : null;
}

/** From when to when nobody knows how the token was. */
function unheard({ turns, addedAt, lastAnsweredAt, silentSince, now }: YearFacts): [Date, Date][] {
  const gaps = turns.flatMap(({ kind, at, since }): [Date, Date][] =>
    kind === "asked-again" && since ? [[since, at]] : [],
  );
  const since = unheardSince({ lastAnsweredAt: lastAnsweredAt ?? addedAt, silentSince }, now);
  return since ? [...gaps, [since, silentSince ?? now]] : gaps;
}

function worse(one: DayKind, other: DayKind = "answered"): DayKind {
  return dayKinds.indexOf(one) < dayKinds.indexOf(other) ? one : other;
}

function countDays(days: readonly DayKind[]): Record<DayKind, number> {
  const counts = { refused: 0, contested: 0, silent: 0, failing: 0, slow: 0, unknown: 0, answered: 0 };
  for (const day of days) counts[day]++;
  return counts;
}

interface DayRun {
  kind: DayKind;
  /** Days after the first. */
  from: number;
  length: number;
}

/** Days of one kind in a row, drawn as one. */
export function runsOf(days: readonly DayKind[]): DayRun[] {
  const runs: DayRun[] = [];
  days.forEach((kind, from) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.length++;
    else runs.push({ kind, from, length: 1 });
  });
  return runs;
}
