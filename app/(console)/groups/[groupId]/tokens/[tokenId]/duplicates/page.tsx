import { notFound } from "next/navigation";
import { Live } from "#components/layout/live.tsx";
import { RetireButton } from "#components/registration/retire-button.tsx";
import { SameAccountList } from "#components/registration/same-account-list.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { duplicateUsers } from "#lib/features/registration/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { retireUserAction } from "../../../people/registration-actions.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Two accounts in one" };

export default async function TokenDuplicatesPage(
  props: TokenParams & { searchParams: Promise<ListSearch> },
) {
  const place = await tokenPlace(props);
  if (place.token.inherited) notFound();
  const { base, groupId, token, customer } = place;
  const { walk, hrefOf } = readListQuery(`${place.path}/duplicates`, await props.searchParams);
  const scope = await requireGrant(groupId, "inventory:read");
  const mayRetire = can(scope.role, "registration:write");
  const able = token.standing.canWrite;
  const list = await duplicateUsers(scope, token.id, walk);
  return (
    <TokenFrame place={place} tab="People">
      <Live groupId={groupId} topics={["inventory", "operations"]} />
      {list.total === 0 ? (
        <EmptyState
          title="Every Apple Account is known once"
          action={<ButtonLink href={`${place.path}/people`}>All people of this token</ButtonLink>}
        >
          Where one Apple Account is linked under two ids, apps of either may fail to install.
        </EmptyState>
      ) : (
        <>
          <Callout tone="warning" icon="users">
            <p>
              <b>One Apple Account, several ids.</b> Somebody was registered twice and accepted both times.
              Apps of either id may fail to install. Keep one, and retire the others.
            </p>
          </Callout>
          <SameAccountList
            accounts={list.rows}
            base={base}
            act={({ clientUserId, personName, email, licenses, books }) =>
              mayRetire && (
                <RetireButton
                  action={retireUserAction.bind(null, groupId)}
                  fields={{ token: token.id, clientUserId, ...(!able && { queue: "true" }) }}
                  name={personName ?? email ?? clientUserId}
                  type={personName ?? email ?? clientUserId}
                  where={`${token.name}, ${customer}`}
                  licenses={licenses}
                  books={books}
                />
              )
            }
          />
          <Pager
            shown={list.rows.length}
            total={list.total}
            previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
            next={list.next ? hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </TokenFrame>
  );
}
