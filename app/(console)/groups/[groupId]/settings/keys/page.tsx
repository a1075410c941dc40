import { CreateKey } from "#components/access/create-key.tsx";
import { groupPaths } from "#components/access/group-paths.ts";
import { KeyTable } from "#components/access/key-table.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { mayGrant, roles } from "#lib/domain/access/permission.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listKeys } from "#lib/features/keys/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import { createKeyAction, revokeKeyAction } from "./actions.ts";

export const metadata = { title: "API keys" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress>;
}

const SENTENCE = "For programs that use the REST API: each stands in a group, with a role, like a member.";

export default async function KeysPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const scope = await grantIfAllowed(groupId, "key:write");
  if (!scope)
    return (
      <SettingsPage place={place} on="keys" title="API keys" sentence={SENTENCE}>
        <NoPermission>Admins and owners make API keys. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const { rows, total, next, previous } = await listKeys(scope, walkOf(await searchParams));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const mayGive = roles.filter((role) => mayGrant(scope.role, role));
  const path = `/groups/${groupId}/settings/keys`;
  return (
    <SettingsPage
      place={place}
      on="keys"
      title="API keys"
      sentence={SENTENCE}
      actions={
        <>
          <ButtonLink icon="book-open" href={`/groups/${groupId}/settings/api-reference`}>
            Reference
          </ButtonLink>
          <CreateKey
            action={createKeyAction.bind(null, groupId)}
            groups={groups}
            here={groupId}
            roles={mayGive}
          />
        </>
      }
    >
      {rows.length > 0 ? (
        <KeyTable
          keys={rows}
          roles={mayGive}
          clock={{ now: scope.now(), zone: scope.timeZone }}
          where={`In ${place.path.map(({ name }) => name).join(", ")}`}
          revoke={revokeKeyAction.bind(null, groupId)}
        />
      ) : (
        <EmptyState icon="key-square" title="No API key">
          A key lets a program do what its role allows, in its group and below.
        </EmptyState>
      )}
      <Pager
        shown={rows.length}
        total={total}
        next={next ? `${path}?after=${next}` : undefined}
        previous={previous ? `${path}?before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
