"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { DecideTakeOver } from "#components/ownership/decide-take-over.tsx";
import { EndingHolders } from "#components/ownership/ending-holders.tsx";
import { EndTable } from "#components/ownership/end-table.tsx";
import { TakeOverOrder } from "#components/ownership/take-over-order.tsx";
import { count, counted } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { sumTakeOver } from "#lib/domain/tokens/take-over.ts";
import type { AskedTakeOver, TakeOverView } from "#lib/features/ownership/queries.ts";

interface TakeOverDeskProps {
  view: TakeOverView;
  /** Whose name stands there, in words. */
  other: string;
  /** "/groups/…" */
  base: string;
  clock: Clock;
  action: FormAction<AskedTakeOver>;
  /** What is known of the other server. */
  facts: ReactNode;
  /** Where Apple Configurator holds it: how to get it out of the way. */
  children?: ReactNode;
}

const FORM = "take-over";

/** What a take-over costs beside the decision: the sums follow what is ticked. */
export function TakeOverDesk({ view, other, base, clock, action, facts, children }: TakeOverDeskProps) {
  const router = useRouter();
  const [ending, setEnding] = useState(view.only !== null);
  const endable = view.titles.filter(({ revocable, theirs }) => revocable && theirs > 0);
  const [chosen, setChosen] = useState(() => new Set(endable.map(({ titleId }) => titleId)));
  const sums = sumTakeOver(view.titles, ({ titleId }) => ending && chosen.has(titleId));
  const sending = useActionForm(action, ({ operationId }) =>
    router.push(`${base}/operations/${operationId}`),
  );

  const choose = (titleId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(titleId);
    else next.delete(titleId);
    setChosen(next);
  };
  return (
    <TwoColumns
      width="wide"
      asideLabel="Decision"
      aside={
        <>
          <DecideTakeOver
            id={FORM}
            view={view}
            sums={sums}
            ending={ending}
            onEnding={setEnding}
            sending={sending}
            clock={clock}
          />
          {facts}
        </>
      }
    >
      <Section id="cost" title="What it changes">
        <Ledger
          caption="What a take-over changes"
          lines={[
            {
              label: "Licenses that stand at this location",
              second: (
                <>
                  {view.readAt && (
                    <>
                      read <Time at={view.readAt} clock={clock} />,{" "}
                    </>
                  )}
                  {counted(view.holders.devices, "device")} and{" "}
                  {counted(view.holders.people, "person", "people")}; {count(sums.theirs)} given by {other}
                </>
              ),
              value: count(sums.licenses),
            },
            {
              label: "Ended by choice",
              second: ending
                ? `by title, as ticked below${view.only ? `, of ${counted(view.only.holders, "holder")} alone` : ""}`
                : "none unless you tick it",
              value: sums.ended > 0 ? `−${count(sums.ended)}` : "0",
              minus: true,
              ...(sums.ended > 0 && { tone: "critical" as const }),
            },
          ]}
          sum={{
            label: "Adopted: the same holders go on under our name, nobody loses an app",
            value: count(sums.adopted),
          }}
        />
      </Section>
      {children}
      <EndTable
        titles={view.titles}
        base={base}
        form={FORM}
        ending={ending}
        chosen={chosen}
        onChoose={choose}
      />
      {ending && sums.ended > 0 && (
        <p className="note note-top">
          <span>
            Apps whose license ends go on working for up to 30 days (Apple), until about{" "}
            <Time at={view.graceEndsAt} clock={clock} form="whole" />. That is an estimate. To keep an app,
            leave its title unticked: the same devices go on with it.
          </span>
        </p>
      )}
      <EndingHolders only={view.only} />
      <TakeOverOrder sums={sums} />
    </TwoColumns>
  );
}
