import { ExpiryRing } from "#components/marks/expiry-ring.tsx";
import { toneOfExpiry } from "#components/marks/expiry.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { StatePopover } from "#components/health/state-popover.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { locationWords } from "#components/tokens/region-names.ts";
import { dayDistance } from "#components/ui/time-words.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";
import type { ReactNode } from "react";

/** Apple's tokens last a year. */
const YEAR_DAYS = 365;

interface TokenHeadProps {
  token: TokenRow;
  clock: Clock;
  /** "/groups/…/tokens/…" */
  path: string;
  mayWrite: boolean;
  actions: ReactNode;
}

/** A token's name, what it is in, how much of its year is left, and where it belongs. */
export function TokenHead({ token, clock, path, mayWrite, actions }: TokenHeadProps) {
  const { expiresAt, expiry, standing, groupName, inherited } = token;
  const tone = toneOfExpiry(expiry);
  const chipTone = standing.state === "expiring" ? tone : undefined;
  return (
    <PageHead
      before={<ExpiryRing share={expiry.days / YEAR_DAYS} {...(tone && { tone })} />}
      title={token.name}
      chips={
        <>
          <StatePopover token={token} path={path} clock={clock} mayWrite={mayWrite}>
            <StateChip state={standing.state} {...(chipTone && { tone: chipTone })} />
          </StatePopover>
          {standing.also.map((state) => (
            <StateChip key={state} state={state} />
          ))}
        </>
      }
      sentence={[
        <>
          {expiry.tone === "past" ? "Expired" : "Expires"} <Time at={expiresAt} clock={clock} form="long" />,{" "}
          {dayDistance(expiry.days)}
        </>,
        locationWords(token),
        inherited ? `inherited from ${groupName}, managed there` : `belongs to ${groupName}`,
      ]}
      actions={actions}
    />
  );
}
