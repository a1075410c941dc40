import { groupPaths } from "#components/access/group-paths.ts";
import { AddDirectory } from "#components/settings/add-directory.tsx";
import { DirectoryTable } from "#components/settings/directory-table.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { Time } from "#components/ui/time.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listDirectories, scimAddress } from "#lib/features/scim/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import {
  addDirectoryAction,
  editDirectoryAction,
  removeDirectoryAction,
  replaceDirectoryTokenAction,
  revokeDirectoryTokenAction,
} from "./actions.ts";

export const metadata = { title: "Directory" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress>;
}

const SENTENCE =
  "Entra ID, Okta and others tell of people and groups by SCIM 2.0. Whoever leaves there is marked here, and keeps their licenses until you take them.";

export default async function DirectoryPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const [place, query] = [await settingsPlace(groupId), await searchParams];
  const scope = await grantIfAllowed(groupId, "directory:write");
  const frame = { place, on: "directory", title: "Directory", sentence: SENTENCE } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners connect directories. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const { rows, next, previous } = await listDirectories(scope, walkOf(query));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const clock = { now: scope.now(), zone: scope.timeZone };
  const path = `/groups/${groupId}/settings/directory`;
  const address = scimAddress();
  return (
    <SettingsPage
      {...frame}
      actions={
        <AddDirectory action={addDirectoryAction.bind(null, groupId)} groups={groups} here={groupId} />
      }
    >
      <Callout icon="link" actions={<CopyButton text={address} what="address" />}>
        <p>
          The address for the directory: <span className="mono">{address}</span>
        </p>
      </Callout>
      <div className="gap" />
      {rows.flatMap(({ id, name, problem, problemAt }) =>
        problem && problemAt ? (
          <Callout key={id} tone="warning" icon="circle-exclamation-point">
            <p>
              <b>{name}</b> could not bring in somebody, <Time at={problemAt} clock={clock} />: {problem}
            </p>
          </Callout>
        ) : (
          []
        ),
      )}
      <div className="gap" />
      {rows.length > 0 ? (
        <DirectoryTable
          directories={rows}
          clock={clock}
          where={`In ${place.path.map(({ name }) => name).join(", ")}`}
          actions={{
            edit: editDirectoryAction.bind(null, groupId),
            replace: replaceDirectoryTokenAction.bind(null, groupId),
            revoke: revokeDirectoryTokenAction.bind(null, groupId),
            remove: removeDirectoryAction.bind(null, groupId),
          }}
        />
      ) : (
        <EmptyState icon="users" title="No directory">
          Connect one, and people and groups come here by themselves.
        </EmptyState>
      )}
      <Pager
        shown={rows.length}
        next={next ? `${path}?after=${next}` : undefined}
        previous={previous ? `${path}?before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
