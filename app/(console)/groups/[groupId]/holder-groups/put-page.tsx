import { notFound } from "next/navigation";
import { PutForm, TagForm, TakeOutForm } from "#components/holder-groups/put-form.tsx";
import { kinds } from "#components/inventory/words.ts";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/ui/count.ts";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { can } from "#lib/domain/access/permission.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { listsToChoose, viewHolderGroup } from "#lib/features/holder-groups/queries.ts";
import type { ListSearch } from "../list-query.ts";
import { putInAction, tagHoldersAction, takeOutAction } from "./actions.ts";
import { holderGroupPlace } from "./place.ts";

export interface PutPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

const several = (value: string | string[] | undefined) => [value ?? []].flat();

/** Whoever was ticked in a list, or all that match its filter: into a group, out of one, or tagged. */
export async function PutPage({ kind, params, searchParams }: PutPageProps & { kind: HolderKind }) {
  const { groupId } = await params;
  const { scope, list, path, crumbs } = await holderGroupPlace(groupId, kind);
  const search = await searchParams;
  const all = several(search["all"])[0] === "1";
  const ids = all ? [] : several(search["ids"]).filter(isRowId);
  const { one, many } = kinds[kind];
  const typed = several(search["q"]).join(" ").trim();
  const fields: [string, string][] = all ? [["matching", typed]] : ids.map((id) => ["ids", id]);
  const who = all ? `All ${many}${typed ? ` that match ${typed}` : ""}` : counted(ids.length, one, many);
  const frame = { crumbs: [...crumbs, { label: "Chosen" }] };
  if (!can(scope.role, "inventory:write"))
    return (
      <Page {...frame}>
        <NoPermission>Operators, admins and owners keep groups. Ask one of them.</NoPermission>
      </Page>
    );
  if (!all && ids.length === 0)
    return (
      <Page {...frame}>
        <PageHead title={`No ${one} chosen`} sentence="Tick some in the list first." />
        <ButtonLink href={list}>{`To the list of ${many}`}</ButtonLink>
      </Page>
    );

  const from = several(search["from"])[0];
  const left = from ? await viewHolderGroup(scope, from) : null;
  if (from && left?.group.kind !== kind) notFound();
  if (left)
    return (
      <Page {...frame}>
        <PageHead
          title={`Take ${who} out of ${left.group.name}`}
          sentence="They stay here, with everything they hold."
        />
        <TakeOutForm
          action={takeOutAction.bind(null, groupId)}
          fields={[...fields, ["holderGroupId", left.group.id]]}
          backHref={`${path}/${left.group.id}`}
        />
      </Page>
    );

  const lists = await listsToChoose(scope, kind, { mine: true });
  return (
    <Page {...frame}>
      <PageHead
        title={who}
        sentence="Put them in a list, or change their tags. Nothing of it reaches Apple."
      />
      <Section id="list" title="Put in a list">
        {lists.length > 0 ? (
          <PutForm action={putInAction.bind(null, groupId)} fields={fields} lists={lists} backHref={list} />
        ) : (
          <EmptyState
            icon="funnel"
            title="No list yet"
            action={<ButtonLink href={`${path}/new`}>New group</ButtonLink>}
          >
            Make one first; then choose again.
          </EmptyState>
        )}
      </Section>
      <div className="gap" />
      <Section id="tags" title="Tags">
        <TagForm
          action={tagHoldersAction.bind(null, groupId)}
          fields={[...fields, ["kind", kind]]}
          backHref={list}
        />
      </Section>
    </Page>
  );
}
