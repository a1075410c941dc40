import { notFound } from "next/navigation";
import { HideDesk } from "#components/apps/hide-desk.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { titlesToHide } from "#lib/features/titles/queries.ts";
import { hideTitlesAction, restoreTitlesAction } from "../actions.ts";

export const metadata = { title: "Hide apps" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<{ ids?: string | string[] }>;
}

/** What hiding means, before it is done; for titles that are hidden, the way back. */
export default async function HideTitlesPage({ params, searchParams }: Props) {
  const [{ groupId }, { ids = [] }] = [await params, await searchParams];
  const titles = await titlesToHide(await requireGrant(groupId, "title:write"), [ids].flat());
  if (titles.length === 0) notFound();
  const path = await pathHere(await requireGrant(groupId, "group:read"));
  const base = `/groups/${groupId}`;
  const hidden = titles.every((title) => title.hidden !== null);
  return (
    <Page
      crumbs={[
        { label: path[0]?.name ?? "", href: base },
        { label: "Apps", href: `${base}/apps` },
        { label: hidden ? "Show again" : "Hide" },
      ]}
    >
      <PageHead
        title={hidden ? "Show again in lists" : "Hide from lists"}
        sentence={`In ${path.at(-1)?.name ?? "this group"} and the groups below it. At Apple nothing changes.`}
      />
      <HideDesk
        titles={titles.map(({ id, name, pool }) => ({ id, name, held: pool.assigned }))}
        base={base}
        hidden={hidden}
        action={(hidden ? restoreTitlesAction : hideTitlesAction).bind(null, groupId)}
      />
    </Page>
  );
}
