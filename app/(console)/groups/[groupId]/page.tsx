import { Connections } from "#components/home/connections.tsx";
import { ExpiryStrip } from "#components/home/expiry-strip.tsx";
import { HomeFigures } from "#components/home/home-figures.tsx";
import { NeedsList } from "#components/home/needs-list.tsx";
import { RecentChanges } from "#components/home/recent-changes.tsx";
import { TokenConnections } from "#components/home/token-connections.tsx";
import { SectionLink } from "#components/layout/section-link.tsx";
import { todayWords, whoseTime } from "#components/home/times-words.ts";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { UploadButton } from "#components/tokens/upload/upload-button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/ui/count.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { readiness } from "#lib/features/health/readiness.ts";
import { homeOperations, homeTitles, homeTokens, recentChanges } from "#lib/features/home/queries.ts";
import { NoTokensHere } from "./tokens/no-tokens-here.tsx";

export const metadata = { title: "Home" };

const NEEDS = 6;
/** The most urgent of them; the rest is in the list of tokens. */
const CONNECTIONS = 5;

export default async function HomePage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const scope = await requireGrant(groupId, "token:read");
  const path = await pathHere(await requireGrant(groupId, "group:read"));
  const { tokens, waiting, silent, slowestMs } = await homeTokens(scope);
  const [customer, here] = [path[0]?.name ?? "", path.at(-1)?.name ?? ""];
  const base = `/groups/${groupId}`;
  const crumbs = [{ label: customer, href: base }, { label: "Home" }];
  if (tokens.length === 0)
    return (
      <Page crumbs={crumbs}>
        <NoTokensHere groupId={groupId} customer={customer} scope={scope} />
      </Page>
    );

  const [titles, operations, recent, server] = await Promise.all([
    homeTitles(
      await requireGrant(groupId, "license:read"),
      tokens.map(({ id }) => id),
    ),
    homeOperations(await requireGrant(groupId, "operation:read")),
    recentChanges(await requireGrant(groupId, "activity:read")),
    readiness(new Date()),
  ]);
  const clock = { now: scope.now(), zone: scope.timeZone };
  const below = scope.reach.length - 1;

  return (
    <Page crumbs={crumbs}>
      <PageHead
        title={todayWords(clock)}
        sentence={`${here}${below > 0 ? ` and its ${counted(below, "group")}` : ""}. ${whoseTime(clock)}`}
        actions={
          <>
            {can(scope.role, "token:write") && <UploadButton>Upload token</UploadButton>}
            {can(scope.role, "license:assign") && (
              <ButtonLink kind="primary" icon="arrow-up-right" href={`${base}/plans/new`}>
                Assign
              </ButtonLink>
            )}
          </>
        }
      />
      <HomeFigures tokens={tokens} waiting={waiting} titles={titles} operations={operations} base={base} />
      <Section id="next" title="Next 90 days">
        <ExpiryStrip tokens={tokens} clock={clock} path={`${base}/tokens`} />
      </Section>
      <TwoColumns
        asideLabel="Connections and changes"
        aside={
          <>
            <Section
              id="connections"
              title="Connections"
              right={
                can(scope.role, "token:sync") && (
                  <SectionLink href={`${base}/settings/connection`}>Test</SectionLink>
                )
              }
            >
              <Connections
                apple={{ locations: tokens.length, silent, slowestMs }}
                rehearsal={scope.world !== null}
                worker={server.worker}
              />
              <TokenConnections
                tokens={tokens.slice(0, CONNECTIONS)}
                path={`${base}/tokens`}
                mayWrite={can(scope.role, "token:write")}
              />
            </Section>
            <Section
              id="recent"
              title="Recent changes"
              right={<SectionLink href={`${base}/activity`}>Activity</SectionLink>}
            >
              <RecentChanges entries={recent} clock={clock} />
            </Section>
          </>
        }
      >
        <Section
          id="needs"
          title="Needs you"
          right={
            waiting.length > NEEDS && (
              <SectionLink href={`${base}/tokens?q=needs:action`}>All {waiting.length}</SectionLink>
            )
          }
        >
          <NeedsList
            tokens={waiting.slice(0, NEEDS)}
            clock={clock}
            path={`${base}/tokens`}
            mayWrite={can(scope.role, "token:write")}
          />
        </Section>
      </TwoColumns>
    </Page>
  );
}
