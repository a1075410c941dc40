"use client";

import Link from "next/link";
import type { Clock } from "#components/ui/time.tsx";
import { dayNumber } from "#lib/domain/calendar-day.ts";
import { placeOf, type PlacedMark, STRIP_FROM, STRIP_TO } from "#lib/domain/tokens/expiry-strip.ts";

const DAY_MS = 86_400_000;
const LINES = [20, 35, 50] as const;
const GROUND = 77;
const HEIGHT = 96;

const monthName = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

interface ExpiryPlotProps {
  marks: readonly PlacedMark[];
  clock: Clock;
  /** "/groups/…/tokens" */
  path: string;
  label: string;
}

/** Draws the strip: weeks, months, today, and a flag where a token expires. */
export function ExpiryPlot({ marks, clock, path, label }: ExpiryPlotProps) {
  return (
    <svg className="plot strip" width="100%" height={HEIGHT} role="group" aria-label={label}>
      <rect className="past" x="0" y="18" width={percent(placeOf(0))} height={GROUND - 18} />
      <Calendar clock={clock} />
      <line className="x-line" x1="0" x2="100%" y1={GROUND} y2={GROUND} />
      <line className="x-today" x1={percent(placeOf(0))} x2={percent(placeOf(0))} y1="18" y2={HEIGHT} />
      <text className="x-now" x={percent(placeOf(0))} dx="6" y={HEIGHT - 4}>
        today
      </text>
      {marks.map((mark) => (
        <Pole key={mark.id} mark={mark} />
      ))}
      {marks.map((mark) => (
        <Words key={mark.id} mark={mark} href={`${path}/${mark.id}`} />
      ))}
    </svg>
  );
}

function Calendar({ clock }: { clock: Clock }) {
  const today = dayNumber(clock.now, clock.zone);
  return Array.from({ length: STRIP_TO - STRIP_FROM + 1 }, (_, index) => {
    const days = STRIP_FROM + index;
    const date = new Date((today + days) * DAY_MS);
    const x = percent(placeOf(days));
    if (date.getUTCDate() === 1)
      return (
        <g key={days}>
          <line className="x-month" x1={x} x2={x} y1="0" y2={HEIGHT} />
          <text className="x-label" x={x} dx="6" y="11">
            {monthName.format(date)}
          </text>
        </g>
      );
    if (date.getUTCDay() !== 1) return null;
    return <line key={days} className="x-week" x1={x} x2={x} y1={GROUND - 5} y2={GROUND} />;
  });
}

const tones = { plain: "", notice: " notice", warning: " warning", critical: " critical", past: " critical" };

const topOf = ({ line }: PlacedMark) => LINES[line ?? 2];

function Pole({ mark }: { mark: PlacedMark }) {
  const x = percent(mark.at);
  return (
    <g className={`flag${tones[mark.tone]}`}>
      <line x1={x} x2={x} y1={topOf(mark)} y2={GROUND} />
    </g>
  );
}

/** Drawn after all poles, so that none runs through a name. */
function Words({ mark, href }: { mark: PlacedMark; href: string }) {
  const x = percent(mark.at);
  return (
    <Link href={href} aria-label={`${mark.name}, ${mark.when}`}>
      <g className={`flag${tones[mark.tone]}`}>
        <title>{`${mark.name}, ${mark.when}`}</title>
        <rect x={x} y={topOf(mark)} width="7" height="10" />
        {mark.line !== null && (
          <text x={x} dx={mark.left ? -6 : 12} y={topOf(mark) + 9} textAnchor={mark.left ? "end" : "start"}>
            <tspan className="flag-n">{mark.short}</tspan>
            <tspan dx="5">{mark.when}</tspan>
          </text>
        )}
      </g>
    </Link>
  );
}
