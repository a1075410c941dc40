import { notFound } from "next/navigation";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { RenewSteps } from "#components/renewal/renew-steps.tsx";
import { RenewElsewhere } from "#components/renewal/renew-elsewhere.tsx";
import { locationWords } from "#components/tokens/region-names.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { lastRenewal } from "#lib/features/renewal/queries.ts";
import { listWaiting } from "#lib/features/waiting/queries.ts";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Renew" };

interface RenewPageProps extends TokenParams {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function RenewPage(props: RenewPageProps) {
  const place = await tokenPlace(props);
  const { groupId, base, path, token, customer, clock, mayWrite } = place;
  const crumbs = [
    { label: customer, href: base },
    { label: "Tokens", href: `${base}/tokens` },
    { label: token.name, href: path },
    { label: "Renew" },
  ];
  if (token.inherited)
    return (
      <Page crumbs={crumbs} narrow>
        <RenewElsewhere token={token} />
      </Page>
    );
  if (!mayWrite) notFound();

  const renewal = await lastRenewal(await requireGrant(groupId, "operation:read"), token.id);
  const { total } = await listWaiting(await requireGrant(groupId, "license:read"), token.id, null);
  const { done } = await props.searchParams;
  const shown = renewal && (renewal.id === done || renewal.state === "running") ? renewal : null;
  return (
    <Page crumbs={crumbs} narrow>
      <Live groupId={groupId} topics={["operations", "tokens"]} />
      <PageHead
        title={shown ? `${token.name} was renewed` : `Renew ${token.name}`}
        sentence={locationWords(token)}
        chips={<StateChip state={token.standing.state} />}
        actions={<ButtonLink href={path}>Open the token</ButtonLink>}
      />
      <RenewSteps token={token} clock={clock} path={path} base={base} renewal={shown} waiting={total} />
    </Page>
  );
}
