import { CheckList } from "#components/renewal/check-list.tsx";
import { Section } from "#components/layout/section.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { Checks } from "#lib/domain/tokens/renewal-checks.ts";

/** A renewal: what was looked at once the new file was in place. */
export function RenewalOperation({ checks, base, clock }: { checks: Checks; base: string; clock: Clock }) {
  return (
    <Section id="checks" title="Does it work?">
      <CheckList checks={checks} base={base} clock={clock} />
    </Section>
  );
}
