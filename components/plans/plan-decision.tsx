import type { ReactNode } from "react";
import { planned } from "#components/plans/plan-words.ts";
import { change, count, counted } from "#components/ui/count.ts";
import { Ledger, type LedgerLine } from "#components/ui/ledger.tsx";
import { DecisionHint, DecisionPanel } from "#components/ui/panel.tsx";
import { wholeDate } from "#components/ui/time-words.ts";
import type { Clock } from "#components/ui/time.tsx";
import { graceEnd } from "#lib/domain/licenses/grace.ts";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

/** What applying does, as a sum that closes, and the one button that does it. */
export function PlanDecision({
  plan,
  clock,
  children,
}: {
  plan: PlanSummary;
  clock: Clock;
  children?: ReactNode;
}) {
  const { totals, kind, asked } = plan;
  const assign = kind === "assign";
  const all = totals.gets + totals.has + totals.cannot + totals.waits + totals.loses + totals["has-not"];
  const less = (label: string, value: number): LedgerLine[] =>
    value > 0 ? [{ label, value: change(-value), minus: true }] : [];
  return (
    <DecisionPanel id="apply" title={plan.standing === "applied" ? "As planned" : "If you apply"}>
      <Ledger
        caption="Licenses of this plan"
        lines={[
          {
            label:
              asked.titles.length > 1
                ? "Licenses asked about"
                : `${askedFor(asked.people, asked.targets)} asked for`,
            value: count(all),
          },
          ...less("have it already", totals.has),
          ...less("do not have it", totals["has-not"]),
          ...less("cannot", totals.cannot),
          ...less("go without, none left", totals.waits),
        ]}
        sum={{ label: assign ? "Licenses assigned" : "Licenses revoked", value: count(planned(plan)) }}
      />
      {totals.tokens.length > 0 && (
        <>
          <h3 className="pay-h">{assign ? "Paid by" : "Back to"}</h3>
          <Ledger
            pay
            caption={assign ? "Which token pays" : "Which token gets licenses back"}
            lines={totals.tokens.map(({ name, licenses, available }) => ({
              label: name,
              second: balance(assign, licenses, available),
              value: count(licenses),
            }))}
          />
        </>
      )}
      {children}
      <DecisionHint>
        {assign
          ? "Can be revoked later, books aside."
          : `Applied today, apps go on working until about ${wholeDate(graceEnd(clock.now), clock.zone)} (up to 30 days, Apple).`}{" "}
        {counted(totals.tokens.length, "token")}, as few orders to Apple as its limits allow.
      </DecisionHint>
    </DecisionPanel>
  );
}

function askedFor(people: number | null, targets: number): string {
  if (people === 0) return "Devices";
  return people === targets ? "People" : "Devices and people";
}

function balance(assign: boolean, licenses: number, available: number | null): string {
  if (available === null) return "no limit";
  const after = assign ? available - licenses : available + licenses;
  return `${count(available)} available now, ${count(after)} after`;
}
