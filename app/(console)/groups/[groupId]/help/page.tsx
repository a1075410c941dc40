import Link from "next/link";
import { PageHead } from "#components/layout/page-head.tsx";
import { Page } from "#components/layout/page.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { Escalation } from "#components/health/escalation.tsx";
import { ScenarioText } from "#components/health/scenario-text.tsx";
import { PortalHelp } from "#components/tokens/portal-help.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { scenarios } from "#lib/domain/help/scenarios.ts";
import { pathHere } from "#lib/features/groups/queries.ts";

export const metadata = { title: "Help" };

export default async function HelpPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const scope = await requireGrant(groupId, "group:read");
  const path = await pathHere(scope);
  const base = `/groups/${groupId}`;
  return (
    <Page crumbs={[{ label: path[0]?.name ?? "", href: base }, { label: "Help" }]}>
      <PageHead
        title="Help"
        sentence="What you see, why, what it does, and what to do."
        actions={
          <>
            {can(scope.role, "token:sync") && (
              <ButtonLink icon="unplug" href={`${base}/settings/connection`}>
                Test the connection
              </ButtonLink>
            )}
            <ButtonLink icon="search" href={`${base}/help/errors`}>
              Apple&apos;s error numbers
            </ButtonLink>
          </>
        }
      />
      <TwoColumns
        asideLabel="On this page"
        aside={
          <>
            <Section id="on-this-page" title="On this page">
              <ul className="help-list">
                {scenarios.map(({ id, title }) => (
                  <li key={id}>
                    <Link className="link" href={`#${id}`}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
            <Section id="portal" title="Where Apple keeps tokens">
              <PortalHelp />
            </Section>
          </>
        }
      >
        {scenarios.map((scenario) => (
          <ScenarioText key={scenario.id} scenario={scenario} />
        ))}
        <Escalation />
      </TwoColumns>
    </Page>
  );
}
