import type { Clock } from "#components/ui/time.tsx";
import { dayDistance, fullTime, wholeDate } from "#components/ui/time-words.ts";
import { expiryOf, type Expiry as ExpiryFact } from "#lib/domain/tokens/expiry.ts";

/** The tone of a chip or ring, which know no "plain" and "past". */
export function toneOfExpiry({ tone }: ExpiryFact): "notice" | "warning" | "critical" | undefined {
  if (tone === "plain") return undefined;
  return tone === "past" ? "critical" : tone;
}

/** Date and distance, both, always. Two lines in a table cell. */
export function Expiry({ at, clock }: { at: Date; clock: Clock }) {
  const fact = expiryOf(at, clock.now, clock.zone);
  const tone = toneOfExpiry(fact);
  return (
    <>
      <time dateTime={at.toISOString()} title={fullTime(at, clock.zone)}>
        {wholeDate(at, clock.zone)}
      </time>
      <span className={tone ? `second ${tone}` : "second"}>{dayDistance(fact.days)}</span>
    </>
  );
}
