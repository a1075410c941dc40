import { apiReference } from "#app/api/v1/document.ts";
import { Contents, sectionAnchor } from "#components/api/contents.tsx";
import { EndpointEntry } from "#components/api/endpoint-entry.tsx";
import { FirstSteps } from "#components/api/first-steps.tsx";
import { ReasonList } from "#components/api/reason-list.tsx";
import { ShapeEntry } from "#components/api/shape-entry.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { apiAddress, requestsPerMinute } from "#lib/api/links.ts";
import { reasonStatuses } from "#lib/api/reason-status.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { pathHere } from "#lib/features/groups/queries.ts";

export const metadata = { title: "API" };

export default async function ApiReferencePage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const scope = await requireGrant(groupId, "group:read");
  const [top] = await pathHere(scope);
  const { sections, shapes } = apiReference();
  const calls = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Page
      crumbs={[
        { label: top?.name ?? "", href: `/groups/${groupId}` },
        { label: "Settings", href: `/groups/${groupId}/settings` },
        { label: "API" },
      ]}
    >
      <PageHead
        title="API"
        sentence={[`${calls} calls`, "everything that this console does, for programs"]}
        actions={
          <ButtonLink icon="download" href="/api/v1/openapi.json" prefetch={false} download>
            OpenAPI document
          </ButtonLink>
        }
      />
      <TwoColumns aside={<Contents sections={sections} />} asideLabel="Calls">
        <Section id="first-steps" title="First steps">
          <FirstSteps address={apiAddress()} requestsPerMinute={requestsPerMinute()} />
        </Section>
        {sections.map(({ tag, entries }) => (
          <Section key={tag} id={sectionAnchor(tag)} title={tag}>
            {entries.map((endpoint) => (
              <EndpointEntry key={endpoint.id} endpoint={endpoint} />
            ))}
          </Section>
        ))}
        <Section id="reasons" title="Reasons">
          <ReasonList reasons={reasonStatuses} />
        </Section>
        <Section id="shapes" title="Shapes">
          {shapes.map((shape) => (
            <ShapeEntry key={shape.name} shape={shape} />
          ))}
        </Section>
      </TwoColumns>
    </Page>
  );
}
