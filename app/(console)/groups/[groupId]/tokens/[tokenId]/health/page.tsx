import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { HealthNow } from "#components/health/health-now.tsx";
import { HealthTimeline } from "#components/health/health-timeline.tsx";
import { HealthYear } from "#components/health/health-year.tsx";
import { YearSums } from "#components/health/year-sums.tsx";
import { StateCallout } from "#components/tokens/state-callout.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { tokenLife } from "#lib/features/health/token-timeline.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Health" };

export default async function TokenHealthPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  const { path, groupId, token, clock, mayWrite } = place;
  const { walk, hrefOf } = readListQuery(`${path}/health`, await props.searchParams);
  const { year, events } = await tokenLife(await requireGrant(groupId, "token:read"), token.id, walk);

  return (
    <TokenFrame place={place} tab="Health">
      <StateCallout token={token} clock={clock} path={path} mayWrite={mayWrite} />
      <TwoColumns
        aside={
          <>
            <Section id="now" title="Right now">
              <HealthNow token={token} clock={clock} />
            </Section>
            <Section id="sums" title="Over the year">
              <YearSums counts={year.counts} days={year.days.length} />
            </Section>
            <Callout>
              <p>An outage at Apple counts as no answer, never as refused.</p>
            </Callout>
          </>
        }
      >
        <Section id="year" title="Twelve months">
          <HealthYear name={token.name} year={year} expiresAt={token.expiresAt} zone={clock.zone} />
        </Section>
        <Section id="happened" title="What happened">
          {events.rows.length === 0 && (
            <EmptyState title="Nothing yet">
              What happens to this token from now on is written down here: refusals, outages, other servers,
              renewals.
            </EmptyState>
          )}
          <HealthTimeline events={events.rows} clock={clock} {...(walk === null && { ahead: token })} />
          {(events.previous ?? events.next) && (
            <Pager
              shown={events.rows.length}
              previous={events.previous ? hrefOf({ before: events.previous }) : undefined}
              next={events.next ? hrefOf({ after: events.next }) : undefined}
            />
          )}
        </Section>
      </TwoColumns>
    </TokenFrame>
  );
}
