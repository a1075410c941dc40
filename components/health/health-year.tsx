import { dayOrder, dayWords } from "#components/health/day-words.ts";
import { HealthStrip } from "#components/health/health-strip.tsx";
import { counted } from "#components/ui/count.ts";
import { dayNumber } from "#lib/domain/calendar-day.ts";
import type { HealthYear as Year } from "#lib/domain/tokens/health-year.ts";

interface HealthYearProps {
  name: string;
  year: Year;
  expiresAt: Date;
  zone: string;
}

/** The strip of days with its key; the words say all that the drawing does. */
export function HealthYear({ name, year, expiresAt, zone }: HealthYearProps) {
  const { firstDay, days, counts } = year;
  const told = dayOrder.filter((kind) => counts[kind] > 0);
  const sums = told.map((kind) => `${dayWords[kind].toLowerCase()}: ${counted(counts[kind], "day")}`);
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Days of the year">
        <HealthStrip
          firstDay={firstDay}
          days={days}
          expiryDay={dayNumber(expiresAt, zone)}
          label={`Health of ${name}, day by day. ${sums.join("; ")}. The list below says when.`}
        />
      </div>
      <p className="key key-top">
        {dayOrder.map((kind) => (
          <span key={kind}>
            <i className={`k k-day-${kind}`} />
            {dayWords[kind]}
          </span>
        ))}
      </p>
    </>
  );
}
