import { aheadMoments } from "#components/holders/ahead-moments.tsx";
import { HolderTimeline } from "#components/holders/holder-timeline.tsx";
import { Section } from "#components/layout/section.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { Views } from "#components/ui/views.tsx";
import { holderEventParts, type HolderEventPart } from "#lib/domain/inventory/holder-event.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { HolderAhead, HolderMoment } from "#lib/features/holders/queries.ts";

export interface HolderLife {
  moments: Page<HolderMoment>;
  ahead: HolderAhead;
  part: HolderEventPart | undefined;
  walk: Walk;
  /** The page's address with some parameters changed. */
  hrefOf: (changed: Record<string, string>) => string;
}

const partWords: Record<HolderEventPart, string> = {
  licenses: "Licenses",
  invitations: "Invitations",
  installs: "Installs",
  record: "Record",
};

/** All that happened to a device or person, part by part, and what happens next. */
export function LifeSection({ life, base, clock }: { life: HolderLife; base: string; clock: Clock }) {
  const { moments, ahead, part, walk, hrefOf } = life;
  const first = walk === null && (part === undefined || part === "licenses");
  const coming = first ? aheadMoments(ahead, base, clock) : [];
  return (
    <Section id="happened" title="What happened, and what comes next">
      <Views
        label="Parts of the timeline"
        views={[undefined, ...holderEventParts].map((one) => ({
          label: one ? partWords[one] : "All",
          href: hrefOf({ part: one ?? "" }),
          on: one === part,
        }))}
      />
      {moments.rows.length + coming.length === 0 && (
        <EmptyState title="Nothing yet">
          What happens from now on is written down here, with who did it and why. What stood at Apple before
          its token came is listed above.
        </EmptyState>
      )}
      <HolderTimeline moments={moments.rows} base={base} clock={clock} ahead={coming} />
      {(moments.previous ?? moments.next) && (
        <Pager
          shown={moments.rows.length}
          previous={moments.previous ? hrefOf({ before: moments.previous }) : undefined}
          next={moments.next ? hrefOf({ after: moments.next }) : undefined}
        />
      )}
    </Section>
  );
}
