import { notFound } from "next/navigation";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { VersionChanges } from "#components/templates/version-changes.tsx";
import { VersionTable } from "#components/templates/version-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { getVersion, listVersions } from "#lib/features/templates/queries.ts";
import { type ListAddress, walkOf } from "../../../../list-address.ts";
import { restoreVersionAction } from "../../actions.ts";
import { templatePlace } from "../../template-place.ts";

export const metadata = { title: "Versions" };

interface Props {
  params: Promise<{ groupId: string; templateId: string }>;
  searchParams: Promise<ListAddress & { compare?: string }>;
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { groupId, templateId } = await params;
  const { place, scope, view, path } = await templatePlace(groupId, templateId);
  const frame = {
    place,
    on: "templates",
    title: view ? `Versions of ${view.name}` : "Versions",
    sentence: "Each saving makes one, and none is ever changed.",
  } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners write messages. Ask one of them.</NoPermission>
      </SettingsPage>
    );
  if (!view) notFound();

  const query = await searchParams;
  const own = `${path}/${view.id}/versions`;
  const { rows, next, previous } = await listVersions(scope, view.id, walkOf(query));
  const number = /^\d{1,9}$/.test(query.compare ?? "") ? Number(query.compare) : null;
  const compared = number === null ? null : await answer(() => getVersion(scope, view.id, number));
  const inUse = await getVersion(scope, view.id, view.version);
  return (
    <SettingsPage {...frame} actions={<ButtonLink href={`${path}/${view.id}`}>Write it</ButtonLink>}>
      {compared?.status === "done" && <VersionChanges older={compared.value} inUse={inUse} />}
      <VersionTable
        templateId={view.id}
        versions={rows}
        inUse={view.version}
        clock={{ now: scope.now(), zone: scope.timeZone }}
        hrefOf={(one) => `${own}?compare=${one}`}
        restore={view.inherited ? null : restoreVersionAction.bind(null, groupId)}
      />
      <Pager
        shown={rows.length}
        next={next ? `${own}?after=${next}` : undefined}
        previous={previous ? `${own}?before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
