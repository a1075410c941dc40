import { notFound } from "next/navigation";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { Behaviors } from "#components/rehearsal/behaviors.tsx";
import { EndRehearsalButton } from "#components/rehearsal/end-button.tsx";
import { FilesToTry } from "#components/rehearsal/files-to-try.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { readFrame } from "#lib/features/access/console.ts";
import { rehearsalState } from "#lib/features/rehearsal/queries.ts";
import { endRehearsalAction, setBehaviorAction } from "./actions.ts";

export const metadata = { title: "Rehearsal" };

export default async function RehearsalPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const scope = await requireGrant(groupId, "token:read");
  if (scope.world === null) notFound();
  const [{ files, behaviors }, { customer }] = await Promise.all([
    rehearsalState(scope),
    readFrame(await requireGrant(groupId, "group:read")),
  ]);
  const mayChange = can(scope.role, "rehearsal:write");
  const base = `/groups/${groupId}`;

  return (
    <Page crumbs={[{ label: customer.name, href: base }, { label: "Rehearsal" }]}>
      <PageHead
        title="Rehearsal"
        sentence="Download a token file, drop it on any page, and see what the console does. Then move the clock, or break something."
        actions={
          <>
            {mayChange && (
              <EndRehearsalButton name={customer.name} action={endRehearsalAction.bind(null, groupId)} />
            )}
            <ButtonLink kind="primary" icon="key-round" href={`${base}/tokens`}>
              Go to tokens
            </ButtonLink>
          </>
        }
      />
      <TwoColumns
        width="wide"
        aside={
          <Section id="behaviors" title="How Apple behaves">
            <Behaviors
              behaviors={behaviors}
              setBehavior={mayChange ? setBehaviorAction.bind(null, groupId) : undefined}
            />
          </Section>
        }
      >
        <Section id="files" title="Files to try">
          <FilesToTry files={files} hrefOf={(name) => `${base}/rehearsal/files/${name}`} />
        </Section>
      </TwoColumns>
    </Page>
  );
}
