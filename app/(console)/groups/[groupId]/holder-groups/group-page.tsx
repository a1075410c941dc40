import Link from "next/link";
import { notFound } from "next/navigation";
import { keptWords } from "#components/holder-groups/holder-group-table.tsx";
import { MemberTable } from "#components/holder-groups/member-table.tsx";
import { RemoveHolderGroup } from "#components/holder-groups/remove-holder-group.tsx";
import { kinds } from "#components/inventory/words.ts";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { BulkButton } from "#components/ui/bulk-bar.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { counted } from "#components/ui/count.ts";
import { Pager } from "#components/ui/pager.tsx";
import { SelectableTable } from "#components/ui/selectable-table.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { can } from "#lib/domain/access/permission.ts";
import { printFilter } from "#lib/domain/filters/filter-words.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { listMembers, viewHolderGroup } from "#lib/features/holder-groups/queries.ts";
import { type ListAddress, walkOf } from "../list-address.ts";
import { removeHolderGroupAction } from "./actions.ts";
import { holderGroupPlace } from "./place.ts";

export interface GroupPageProps {
  params: Promise<{ groupId: string; holderGroupId: string }>;
  searchParams: Promise<ListAddress>;
}

/** One group of devices or people: who is in it, and why. */
export async function GroupPage({ kind, params, searchParams }: GroupPageProps & { kind: HolderKind }) {
  const { groupId, holderGroupId } = await params;
  const { scope, base, list, path, customer, names, crumbs } = await holderGroupPlace(groupId, kind);
  const view = await viewHolderGroup(scope, holderGroupId);
  if (view?.group.kind !== kind) notFound();
  const { group, usedIn } = view;
  const { rows, from, next, previous } = await listMembers(scope, holderGroupId, walkOf(await searchParams));
  const { one, many } = kinds[kind];
  const here = `${path}/${holderGroupId}`;
  const q = printFilter({ terms: [{ key: "in", op: "is", value: group.name }], words: [] });
  const mayWrite = can(scope.role, "inventory:write") && group.source === "hand";
  const choosing = mayWrite && group.rule === null;
  const table = <MemberTable members={rows} base={base} choosing={choosing} />;
  return (
    <Page crumbs={[...crumbs, { label: group.name }]}>
      <Live groupId={groupId} topics={["inventory"]} />
      <PageHead
        title={group.name}
        sentence={[counted(group.members, one, many), keptWords(group, names), group.groupName]}
        actions={
          <>
            {mayWrite && (
              <RemoveHolderGroup
                kind={kind}
                id={group.id}
                name={group.name}
                members={group.members}
                where={group.groupName === customer ? customer : `${customer}, ${group.groupName}`}
                action={removeHolderGroupAction.bind(null, groupId)}
              />
            )}
            {mayWrite && (
              <ButtonLink icon="pen-line" href={`${here}/edit`}>
                Edit
              </ButtonLink>
            )}
            {can(scope.role, "license:assign") && group.members > 0 && (
              <ButtonLink
                kind="primary"
                icon="arrow-up-right"
                href={`${base}/plans/new?${new URLSearchParams({ kind: "assign", list: list.split("/").at(-1) ?? "", all: "1", q })}`}
              >
                Assign titles
              </ButtonLink>
            )}
          </>
        }
      />
      {usedIn.length > 0 && (
        <Callout>
          <p>
            The rule of{" "}
            {usedIn.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ", "}
                <Link href={`${path}/${id}`}>{name}</Link>
              </span>
            ))}{" "}
            asks for this group, so it cannot be removed.
          </p>
        </Callout>
      )}
      {rows.length === 0 && !previous ? (
        <EmptyState
          icon={kind === "device" ? "tablet-smartphone" : "users"}
          title="Nobody is in it"
          action={choosing && <ButtonLink href={list}>Choose {many}</ButtonLink>}
        >
          {group.rule
            ? `The rule fits no ${one} now. It is asked anew with each look.`
            : `Tick some in the list of ${many}, and put them in.`}
        </EmptyState>
      ) : choosing ? (
        <SelectableTable
          id="members"
          carry={{ from: group.id }}
          acts={
            <BulkButton
              formAction={`${path}/put`}
              formMethod="get"
              kind="danger-quiet"
              icon="minus"
              label="Take {count} out of the group"
            />
          }
        >
          {table}
        </SelectableTable>
      ) : (
        table
      )}
      <Pager
        from={from}
        shown={rows.length}
        total={group.members}
        next={next ? `${here}?after=${next}` : undefined}
        previous={previous ? `${here}?before=${previous}` : undefined}
      />
    </Page>
  );
}
