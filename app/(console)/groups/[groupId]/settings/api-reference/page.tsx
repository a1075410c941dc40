import { notFound } from "next/navigation";
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
import type { ListSearch } from "../../list-query.ts";

export const metadata = { title: "API" };

interface ApiReferencePageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function ApiReferencePage({ params, searchParams }: ApiReferencePageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "group:read");
  const [top] = await pathHere(scope);
  const { sections, shapes } = apiReference();
  const part = String(search["part"] ?? "first-steps");
  const shown = sections.find(({ tag }) => sectionAnchor(tag) === part);
  if (!shown && !["first-steps", "reasons", "shapes"].includes(part)) notFound();
  const calls = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Page
      crumbs={[
        { label: top?.name ?? "", href: `/groups/${groupId}` },
        { label: "Settings", href: `/groups/${groupId}/settings/keys` },
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
      <TwoColumns aside={<Contents sections={sections} part={part} />} asideLabel="Parts">
        {shown && (
          <Section id={part} title={shown.tag}>
            {shown.entries.map((endpoint) => (
              <EndpointEntry key={endpoint.id} endpoint={endpoint} />
            ))}
          </Section>
        )}
        {part === "first-steps" && (
          <Section id="first-steps" title="First steps">
            <FirstSteps address={apiAddress()} requestsPerMinute={requestsPerMinute()} />
          </Section>
        )}
        {part === "reasons" && (
          <Section id="reasons" title="Reasons">
            <ReasonList reasons={reasonStatuses} />
          </Section>
        )}
        {part === "shapes" && (
          <Section id="shapes" title="Shapes">
            {shapes.map((shape) => (
              <ShapeEntry key={shape.name} shape={shape} />
            ))}
          </Section>
        )}
      </TwoColumns>
    </Page>
  );
}
