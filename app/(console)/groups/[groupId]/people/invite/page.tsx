import { ActionButton } from "#components/forms/action-button.tsx";
import { InviteChoices } from "#components/invitations/invite-choices.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count, counted } from "#components/ui/count.ts";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { previewInvite, type InviteChoice } from "#lib/features/invitations/queries.ts";
import type { ListSearch } from "../../list-query.ts";
import { invitePeopleAction } from "../../tokens/invitation-actions.ts";

export const metadata = { title: "Invite people" };

interface InvitePageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function InvitePage({ params, searchParams }: InvitePageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const scope = await grantIfAllowed(groupId, "registration:write");
  const base = `/groups/${groupId}`;
  const crumbs = [
    { label: top?.name ?? "", href: base },
    { label: "People", href: `${base}/people` },
    { label: "Invite" },
  ];
  if (!scope)
    return (
      <Page crumbs={crumbs}>
        <NoPermission title="Not yours to invite">
          Inviting people takes the role of an operator, an admin or an owner here.
        </NoPermission>
      </Page>
    );
  const whom = whomOf(search);
  const read = await answer(() => previewInvite(scope, whom));
  if (read.status !== "done") {
    const { title, text } = wordingFor(read.reason, read.facts);
    return (
      <Page crumbs={crumbs}>
        <PageHead title="Invite people" />
        <EmptyState title={title}>{text}</EmptyState>
      </Page>
    );
  }
  const { people, name, tokens } = read.value;
  const act = ({ tokenId, accepted, lately, able }: InviteChoice) => {
    const left = people - accepted - lately;
    if (left === 0) return null;
    return (
      <ActionButton
        action={invitePeopleAction.bind(null, groupId)}
        fields={{
          token: tokenId,
          ...(whom.people ? { people: whom.people.join(" ") } : { matching: whom.q ?? "" }),
          ...(!able && { queue: "true" }),
        }}
        icon={able ? "mail" : "clock"}
        {...(able && { kind: "primary" as const })}
        size="sm"
      >
        {able ? `Invite ${count(left)}` : `Queue ${count(left)}`}
      </ActionButton>
    );
  };
  const empty = people === 0 || tokens.length === 0;
  return (
    <Page crumbs={crumbs}>
      <PageHead
        title={`Invite ${name ?? counted(people, "person", "people")}`}
        sentence="Choose the token at whose location they are to accept. Whoever has a managed device that takes the invite command gets that, and no mail; the others are mailed. Whoever was invited in the last 7 days is left alone."
      />
      {empty ? (
        <EmptyState
          title={people === 0 ? "Nobody is chosen" : "No token here"}
          action={<ButtonLink href={`${base}/people`}>Back to the people</ButtonLink>}
        >
          {people === 0
            ? "Choose people in the list, then Invite."
            : "People are invited to a token's location."}
        </EmptyState>
      ) : (
        <InviteChoices tokens={tokens} base={base} act={act} />
      )}
    </Page>
  );
}

/** Chosen rows, or the filter whose rows are all meant. */
function whomOf(search: ListSearch): { people?: string[]; q?: string } {
  const several = (name: string) => [search[name] ?? []].flat();
  if (several("all")[0] === "1") return { q: several("q").join(" ").trim().slice(0, 500) };
  return { people: [...new Set(several("ids").filter(isRowId))].slice(0, 1000) };
}
