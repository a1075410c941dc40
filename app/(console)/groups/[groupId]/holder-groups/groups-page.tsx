import { HolderGroupTable } from "#components/holder-groups/holder-group-table.tsx";
import { kinds } from "#components/inventory/words.ts";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { can } from "#lib/domain/access/permission.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { listHolderGroups } from "#lib/features/holder-groups/queries.ts";
import { type ListAddress, walkOf } from "../list-address.ts";
import { holderGroupPlace } from "./place.ts";

export interface GroupsPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress>;
}

/** Groups of devices, or of people, each counted as it is now. */
export async function GroupsPage({ kind, params, searchParams }: GroupsPageProps & { kind: HolderKind }) {
  const { groupId } = await params;
  const { scope, path, names, crumbs } = await holderGroupPlace(groupId, kind);
  const { rows, from, next, previous, total } = await listHolderGroups(
    scope,
    kind,
    walkOf(await searchParams),
  );
  const { many } = kinds[kind];
  const add = can(scope.role, "inventory:write") && (
    <ButtonLink kind="primary" icon="plus" href={`${path}/new`}>
      New group
    </ButtonLink>
  );
  const nothing = rows.length === 0 && !previous;
  return (
    <Page crumbs={crumbs}>
      <Live groupId={groupId} topics={["inventory"]} />
      <PageHead
        title={`Groups of ${many}`}
        sentence={`Lists that you keep, and rules that gather ${many} by themselves. A filter finds a group by in:“its name”, and a plan can be for it.`}
        actions={!nothing && add}
      />
      {nothing ? (
        <EmptyState icon="funnel" title={`No group of ${many} yet`} action={add}>
          {kind === "device"
            ? "Gather devices by platform, version, name or tag, or put them in by hand."
            : "Gather people by e-mail domain, language, name or tag, or put them in by hand. A directory brings its own."}
        </EmptyState>
      ) : (
        <HolderGroupTable kind={kind} groups={rows} names={names} hrefOf={(id) => `${path}/${id}`} />
      )}
      <Pager
        from={from}
        shown={rows.length}
        total={total?.count}
        next={next ? `${path}?after=${next}` : undefined}
        previous={previous ? `${path}?before=${previous}` : undefined}
      />
    </Page>
  );
}
