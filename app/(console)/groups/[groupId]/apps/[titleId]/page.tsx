import { notFound } from "next/navigation";
import { HiddenNote } from "#components/apps/hidden-note.tsx";
import { Moves } from "#components/apps/moves.tsx";
import { OverAssigned } from "#components/apps/over-assigned.tsx";
import { PoolTable } from "#components/apps/pool-table.tsx";
import { RecountButton } from "#components/apps/recount-button.tsx";
import { DownloadCallout } from "#components/apps/download-callout.tsx";
import { TitleFacts } from "#components/apps/title-facts.tsx";
import { TitleHead } from "#components/apps/title-head.tsx";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { filterText } from "#components/ui/filter-address.ts";
import { AsOf } from "#components/ui/time.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { listHolders, viewTitle } from "#lib/features/titles/queries.ts";
import { readListQuery, type ListSearch } from "../../list-query.ts";
import { recountTitleAction } from "../actions.ts";
import { Assignment } from "./assignment.tsx";
import { Holders } from "./holders.tsx";
import { WhoHasNot } from "./who-has-not.tsx";

interface AppPageProps {
  params: Promise<{ groupId: string; titleId: string }>;
  searchParams: Promise<ListSearch>;
}

export const metadata = { title: "App" };

export default async function AppPage({ params, searchParams }: AppPageProps) {
  const [{ groupId, titleId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "license:read");
  const view = await viewTitle(scope, titleId);
  if (!view) notFound();
  const base = `/groups/${groupId}`;
  const query = readListQuery(`${base}/apps/${titleId}`, search);
  const typed = filterText(search["q"]);
  const holders = await listHolders(scope, { titleId, typed, walk: query.walk });
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const { title, pools } = view;
  const clock = { now: scope.now(), zone: scope.timeZone };
  const mayAssign = can(scope.role, "license:assign");

  return (
    <Page
      crumbs={[
        { label: top?.name ?? "", href: base },
        { label: "Apps", href: `${base}/apps` },
        { label: title.name },
      ]}
    >
      <Live groupId={groupId} topics={["titles", "operations"]} />
      <TitleHead title={title} base={base} mayAssign={mayAssign} mayHide={can(scope.role, "title:write")} />
      <HiddenNote hidden={title.hidden} here={groupId} clock={clock} />
      <OverAssigned
        pools={pools}
        titleId={title.id}
        revocable={title.revocable}
        base={base}
        mayAssign={mayAssign}
      />
      <TwoColumns
        width="narrow"
        aside={
          <>
            <Section id="about" title="About">
              <TitleFacts title={title} clock={clock} />
            </Section>
            <WhoHasNot groupId={groupId} titleId={titleId} search={search} />
          </>
        }
      >
        <DownloadCallout pools={pools} base={base} />
        <Section
          id="pool"
          title="Pool"
          right={
            <>
              <AsOf at={title.asOf} clock={clock} />
              {can(scope.role, "token:sync") && (
                <RecountButton titleId={title.id} action={recountTitleAction.bind(null, groupId)} />
              )}
            </>
          }
        >
          <PoolTable pools={pools} base={base} />
          <Moves moves={view.moves} clock={clock} />
        </Section>
        {title.kind === "app" && <Assignment groupId={groupId} titleId={title.id} />}
      </TwoColumns>
      <Holders
        title={title}
        list={holders}
        typed={typed}
        query={query}
        base={base}
        clock={clock}
        mayAssign={mayAssign}
      />
    </Page>
  );
}
