"use client";

import { runsOf, type DayKind } from "#lib/domain/tokens/health-year.ts";

const DAY_MS = 86_400_000;
const HEIGHT = 86;
const GROUND = 66;

/** How high a day stands: the worse, the higher, so that one day of a year is seen. */
const heights: Record<DayKind, number> = {
  answered: 8,
  unknown: 2,
  slow: 24,
  failing: 24,
  silent: 32,
  contested: 40,
  refused: 40,
};

const monthName = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

interface HealthStripProps {
  /** Days since 1970. */
  firstDay: number;
  days: readonly DayKind[];
  expiryDay: number;
  /** Says what is drawn. */
  label: string;
}

/** Day by day from the first to today, and on to the expiry. */
export function HealthStrip({ firstDay, days, expiryDay, label }: HealthStripProps) {
  const today = firstDay + days.length - 1;
  const end = Math.max(today, expiryDay) + 1;
  const x = (day: number) => `${(((day - firstDay) / (end - firstDay)) * 100).toFixed(2)}%`;
  const late = (today - firstDay) / (end - firstDay) > 0.9;
  return (
    <svg className="plot year" width="100%" height={HEIGHT} role="img" aria-label={label}>
      {runsOf(days).map(({ kind, from, length }) => (
        <rect
          key={from}
          className={`d-${kind}`}
          x={x(firstDay + from)}
          y={GROUND - heights[kind]}
          width={x(firstDay + length)}
          height={heights[kind]}
        />
      ))}
      {expiryDay > today && (
        <rect
          className="d-future"
          fill="url(#hatch)"
          x={x(today + 1)}
          y={GROUND - 8}
          width={x(firstDay + expiryDay - today)}
          height="8"
        />
      )}
      <line className="x-line" x1="0" x2="100%" y1={GROUND + 0.5} y2={GROUND + 0.5} />
      <Months from={firstDay} to={end} x={x} />
      <line className="x-today" x1={x(today)} x2={x(today)} y1="20" y2={HEIGHT - 2} />
      <text className="x-now" x={x(today)} y="15" textAnchor={late ? "end" : "start"} dx={late ? -5 : 5}>
        today
      </text>
    </svg>
  );
}

interface MonthsProps {
  from: number;
  to: number;
  x: (day: number) => string;
}

function Months({ from, to, x }: MonthsProps) {
  const days = Array.from({ length: to - from }, (_, at) => from + at);
  return days.map((day) => {
    const date = new Date(day * DAY_MS);
    if (date.getUTCDate() !== 1) return null;
    return (
      <g key={day}>
        <line className="x-week" x1={x(day)} x2={x(day)} y1={GROUND} y2={GROUND + 5} />
        <text className="x-label" x={x(day)} dx="4" y={GROUND + 15}>
          {monthName.format(date)}
        </text>
      </g>
    );
  });
}
