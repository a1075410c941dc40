import type { ReactNode } from "react";
import { type HolderLife, LifeSection } from "#components/holders/life.tsx";
import { HeldTable } from "#components/inventory/held-table.tsx";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { type Fact, FactList } from "#components/ui/fact-list.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { AsOf, type Clock } from "#components/ui/time.tsx";
import type { DeviceView, Holding } from "#lib/features/inventory/queries.ts";

interface HolderPageProps {
  kind: Kind;
  base: string;
  customer: string;
  name: string;
  held: DeviceView["held"];
  life: HolderLife;
  clock: Clock;
  /** `devices=…` or `people=…`, for a plan; left out where the reader may not plan. */
  target: string | undefined;
  before: ReactNode;
  chips?: ReactNode;
  sentence: readonly ReactNode[];
  actions: ReactNode;
  facts: readonly (Fact | false)[];
  /** Below the facts. */
  also?: ReactNode;
  /** Between what is held and what happened. */
  between?: ReactNode;
}

/** One device or person: what it holds, what last happened to it, and what is known of it. */
export function HolderPage({
  kind,
  base,
  customer,
  name,
  held,
  life,
  clock,
  target,
  facts,
  also,
  between,
  ...head
}: HolderPageProps) {
  const { title, path, one } = kinds[kind];
  const asOf = oldest(held);
  return (
    <Page
      crumbs={[{ label: customer, href: base }, { label: title, href: `${base}/${path}` }, { label: name }]}
    >
      <Live groupId={base.split("/").at(-1) ?? ""} topics={["inventory", "licenses", "operations"]} />
      <PageHead title={name} {...head} />
      <TwoColumns
        aside={
          <>
            <Section id="facts" title={kind === "device" ? "Device" : "Person"}>
              <FactList facts={facts} />
            </Section>
            {also}
          </>
        }
      >
        <Section
          id="held"
          title="Licenses held"
          figure={held.length}
          right={asOf && <AsOf at={asOf} clock={clock} />}
        >
          {held.length > 0 ? (
            <HeldTable held={held} base={base} clock={clock} target={target} name={name} />
          ) : (
            <EmptyState
              title="No licenses"
              action={
                target && (
                  <ButtonLink icon="arrow-up-right" href={`${base}/plans/new?kind=assign&${target}`}>
                    Assign titles
                  </ButtonLink>
                )
              }
            >
              As far as Apple tells, this {one} holds no license of any token here.
            </EmptyState>
          )}
        </Section>
        {between}
        <LifeSection life={life} base={base} clock={clock} />
      </TwoColumns>
    </Page>
  );
}

/** A list is as old as its oldest part. */
function oldest(held: readonly Holding[]): Date | null {
  const times = held.flatMap(({ asOf }) => (asOf ? [new Date(asOf).getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
