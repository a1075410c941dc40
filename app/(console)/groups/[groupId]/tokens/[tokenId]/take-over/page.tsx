import { notFound } from "next/navigation";
import { ActionButton } from "#components/forms/action-button.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Page } from "#components/layout/page.tsx";
import { ConfiguratorSteps } from "#components/ownership/configurator-steps.tsx";
import { EvidenceLinks } from "#components/ownership/evidence-links.tsx";
import { OtherServerFacts } from "#components/ownership/other-server-facts.tsx";
import { ownerName } from "#components/ownership/owner-words.ts";
import { NobodyThere, NotRead, OursAlready, UnderWay } from "#components/ownership/no-take-over.tsx";
import { TakeOverDesk } from "#components/ownership/take-over-desk.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { viewTakeOver } from "#lib/features/ownership/queries.ts";
import { observeAction, registerTokenAction, takeOverAction } from "../../ownership-actions.ts";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Take over" };

export default async function TakeOverPage(
  props: TokenParams & { searchParams: Promise<{ holders?: string | string[] }> },
) {
  const place = await tokenPlace(props);
  if (!place.mayWrite) notFound();
  const { groupId, base, path, token, customer, clock } = place;
  const typed = [(await props.searchParams).holders ?? []].flat().join(" ");
  const view = await viewTakeOver(await requireGrant(groupId, "token:write"), token.id, typed);
  const { other, location } = view;
  const name = other && ownerName(other);
  const into = customer === token.groupName ? customer : `${customer}, ${token.groupName}`;
  return (
    <Page
      crumbs={[
        { label: customer, href: base },
        { label: "Tokens", href: `${base}/tokens` },
        { label: token.name, href: path },
        { label: "Take over" },
      ]}
    >
      <PageHead
        title={other ? `Take over ${location}` : `Register ${location}`}
        sentence={
          other
            ? `From ${name}, into ${into}. A preview: nothing has been written to Apple.`
            : `Into ${into}.`
        }
        actions={
          other && (
            <>
              <EvidenceLinks path={path} />
              {!token.observing && (
                <ActionButton
                  action={observeAction.bind(null, groupId)}
                  fields={{ token: token.id, observing: "on" }}
                  icon="binoculars"
                  done={`${token.name} is only observed now`}
                >
                  Observe instead
                </ActionButton>
              )}
            </>
          )
        }
      />
      {desk()}
    </Page>
  );

  function desk() {
    if (view.running) return <UnderWay running={view.running} base={base} />;
    if (!other && token.ownerId !== null) return <OursAlready path={path} />;
    if (!other)
      return (
        <NobodyThere location={location}>
          <ActionButton
            kind="primary"
            action={registerTokenAction.bind(null, groupId)}
            fields={{ token: token.id }}
            icon="hand"
            done={`This server manages ${location} now`}
          >
            Register with Apple
          </ActionButton>
        </NobodyThere>
      );
    if (view.readAt === null) return <NotRead groupId={groupId} />;
    return (
      <TakeOverDesk
        view={view}
        other={name ?? ""}
        base={base}
        clock={clock}
        action={takeOverAction.bind(null, groupId)}
        facts={<OtherServerFacts other={other} clock={clock} />}
      >
        {other.owner.kind === "configurator" && <ConfiguratorSteps location={location} />}
      </TakeOverDesk>
    );
  }
}
