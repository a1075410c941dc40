import Link from "next/link";
import { CheckList } from "#components/renewal/check-list.tsx";
import { RenewDoor } from "#components/renewal/renew-door.tsx";
import { WhichAccount } from "#components/renewal/which-account.tsx";
import { Section } from "#components/layout/section.tsx";
import { PortalSteps } from "#components/tokens/portal-help.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { counted } from "#components/ui/count.ts";
import { dayDistance, wholeDate } from "#components/ui/time-words.ts";
import type { Clock } from "#components/ui/time.tsx";
import type { LastRenewal } from "#lib/features/renewal/queries.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

interface RenewStepsProps {
  token: TokenRow;
  clock: Clock;
  /** "/groups/…/tokens/…" */
  path: string;
  base: string;
  /** The renewal whose checks are to be seen. */
  renewal: LastRenewal | null;
  waiting: number;
}

/** Download, upload, checks; once it is renewed, the checks alone. */
export function RenewSteps({ token, clock, path, base, renewal, waiting }: RenewStepsProps) {
  const expires = `${wholeDate(token.expiresAt, clock.zone)}, ${dayDistance(token.expiry.days)}`;
  const wait = waiting > 0 && `${counted(waiting, "change")} waited for this token`;
  if (renewal)
    return (
      <div className="grid gap-6">
        <Callout tone="ok" icon="circle-check" live>
          <p>
            <b>The new file is in place. It expires on {expires}.</b> Everything else stayed as it was.{" "}
            {wait && `${wait}; replaying them in order goes on by itself.`}
          </p>
          <p className="soft">Delete the downloaded file now, also from the trash.</p>
        </Callout>
        <Section id="checks" title="Does it work?">
          <CheckList checks={renewal.checks} base={base} clock={clock} />
        </Section>
      </div>
    );
  return (
    <div className="grid gap-6">
      <Section id="download" title="1. Download a new file from Apple">
        <WhichAccount token={token} />
        <div className="grid gap-4 pt-4">
          <PortalSteps legacy={token.legacy} platform={token.platform} />
          <Callout tone="warning" icon="hourglass">
            <p>
              <b>The old file may die as soon as the new one is made.</b> Download and upload in one go.
              Whoever downloads and never uploads leaves this token revoked.
            </p>
          </Callout>
        </div>
      </Section>
      <Section id="upload" title="2. Upload it">
        <p className="pb-3">
          The stored file expires on {expires}. {wait && `${wait}, and will be replayed in order.`}
        </p>
        <RenewDoor id={token.id} name={token.name} />
      </Section>
      <Section id="checks" title="3. See that it works">
        <p className="soft">
          Apple takes it, the date moved, the counts load, reading works, and one free license is given and
          taken back. This page shows each as it happens.{" "}
          <Link className="link" href={path}>
            The token’s page
          </Link>{" "}
          is usable all the while.
        </p>
      </Section>
    </div>
  );
}
