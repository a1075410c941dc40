import { ActionButton } from "#components/forms/action-button.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { TokenChoices } from "#components/registration/token-choices.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count, counted } from "#components/ui/count.ts";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { previewRegistration, type TokenChoice } from "#lib/features/registration/queries.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { ListSearch } from "../../list-query.ts";
import { registerPeopleAction } from "../registration-actions.ts";

export const metadata = { title: "Register people" };

interface RegisterPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function RegisterPage({ params, searchParams }: RegisterPageProps) {
  const [{ groupId }, search] = [await params, await searchParams];
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const scope = await grantIfAllowed(groupId, "registration:write");
  const base = `/groups/${groupId}`;
  const crumbs = [
    { label: top?.name ?? "", href: base },
    { label: "People", href: `${base}/people` },
    { label: "Register" },
  ];
  if (!scope)
    return (
      <Page crumbs={crumbs}>
        <NoPermission title="Not yours to register">
          Registering people with Apple takes the role of an operator, an admin or an owner here.
        </NoPermission>
      </Page>
    );
  const asked = askedBy(search);
  const read = await answer(() => previewRegistration(scope, asked));
  if (read.status !== "done") {
    const { title, text } = wordingFor(read.reason, read.facts);
    return (
      <Page crumbs={crumbs}>
        <PageHead title="Register people with Apple" />
        <EmptyState title={title}>{text}</EmptyState>
      </Page>
    );
  }
  const { people, name, tokens } = read.value;
  const act = ({ tokenId, known, able }: TokenChoice) =>
    known < people && (
      <ActionButton
        action={registerPeopleAction.bind(null, groupId)}
        fields={{
          token: tokenId,
          people: asked.people.join(" "),
          ...(asked.matching !== undefined && { matching: asked.matching }),
          ...(!able && { queue: "true" }),
        }}
        icon={able ? "user-round-plus" : "clock"}
        {...(able && { kind: "primary" as const })}
        size="sm"
        done={able ? "Apple knows them already" : "Written down; goes on once the token can act"}
      >
        {able ? `Register ${count(people - known)}` : `Queue ${count(people - known)}`}
      </ActionButton>
    );
  return (
    <Page crumbs={crumbs}>
      <PageHead
        title={`Register ${name ?? counted(people, "person", "people")} with Apple`}
        sentence="Choose the token whose location is to know them. Apple gets an id of ours, the e-mail address for its own admins to read, and the Managed Apple Account where there is one: whoever has one needs no invitation."
      />
      {people === 0 || tokens.length === 0 ? (
        <EmptyState
          title={people === 0 ? "Nobody is chosen" : "No token here"}
          action={<ButtonLink href={`${base}/people`}>Back to the people</ButtonLink>}
        >
          {people === 0
            ? "Choose people in the list, then Register."
            : "People are registered at a token's location."}
        </EmptyState>
      ) : (
        <TokenChoices tokens={tokens} people={people} base={base} act={act} />
      )}
    </Page>
  );
}

/** Chosen rows, or the filter whose rows are all meant. */
function askedBy(search: ListSearch): { people: string[]; matching?: string } {
  const several = (name: string) => [search[name] ?? []].flat();
  if (several("all")[0] === "1")
    return { people: [], matching: several("q").join(" ").trim().slice(0, 1000) };
  return { people: [...new Set(several("ids").filter(isRowId))].slice(0, 1000) };
}
