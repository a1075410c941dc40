import { notFound } from "next/navigation";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { LeavingTitles } from "#components/removal/leaving-titles.tsx";
import { RemovalDesk } from "#components/removal/removal-desk.tsx";
import { RemovalFacts } from "#components/removal/removal-facts.tsx";
import { RemovalNotices } from "#components/removal/removal-notices.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { previewRemoval } from "#lib/features/removal/preview-removal.ts";
import { type ListSearch, readListQuery } from "../../../list-query.ts";
import { tokenPlace, type TokenParams } from "../place.ts";
import { removeTokenAction } from "./actions.ts";

export const metadata = { title: "Remove a token" };

export default async function RemoveTokenPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  if (!place.mayWrite) notFound();
  const { groupId, base, token, customer, path } = place;
  const { walk } = readListQuery(`${path}/remove`, await props.searchParams);
  const view = await previewRemoval(await requireGrant(groupId, "token:write"), token.id, walk);
  return (
    <Page
      crumbs={[
        { label: customer, href: base },
        { label: "Tokens", href: `${base}/tokens` },
        { label: token.name, href: path },
        { label: "Remove" },
      ]}
    >
      <Live groupId={groupId} topics={["operations"]} />
      <PageHead
        title={`Remove ${token.name}`}
        sentence="A preview: nothing has been written to Apple, and nothing is removed yet."
      />
      <RemovalNotices view={view} base={base} />
      <RemovalDesk
        view={view}
        base={base}
        action={removeTokenAction.bind(null, groupId)}
        facts={<RemovalFacts view={view} />}
      >
        <LeavingTitles view={view} base={base} path={`${path}/remove`} />
      </RemovalDesk>
    </Page>
  );
}
