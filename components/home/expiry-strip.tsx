import { ExpiryPlot } from "#components/home/expiry-plot.tsx";
import { shortDate } from "#components/ui/time-words.ts";
import type { Clock } from "#components/ui/time.tsx";
import { placeMarks } from "#lib/domain/tokens/expiry-strip.ts";
import type { TokenRow } from "#lib/features/home/queries.ts";

interface ExpiryStripProps {
  tokens: readonly TokenRow[];
  clock: Clock;
  /** "/groups/…/tokens" */
  path: string;
}

/** The next 90 days: when which token expires. The list of tokens says the same in words. */
export function ExpiryStrip({ tokens, clock, path }: ExpiryStripProps) {
  const marks = placeMarks(
    tokens.map(({ id, name, expiresAt, expiry }) => ({
      id,
      name,
      days: expiry.days,
      tone: expiry.tone,
      when: `${expiry.tone === "past" ? "expired " : ""}${shortDate(expiresAt, clock.now, clock.zone)}`,
    })),
  );
  const sentence =
    marks.length > 0
      ? `Next 90 days: ${marks.map(({ name, when }) => `${name} ${when}`).join("; ")}.`
      : "Next 90 days: no token expires.";
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label="Calendar of expiry dates">
      <ExpiryPlot marks={marks} clock={clock} path={path} label={sentence} />
    </div>
  );
}
