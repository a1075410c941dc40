import { SectionLink } from "#components/layout/section-link.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { JustAdded } from "#components/tokens/just-added.tsx";
import { StateCallout } from "#components/tokens/state-callout.tsx";
import { ScarceTitles } from "#components/tokens/scarce-titles.tsx";
import { SyncButton } from "#components/tokens/sync-button.tsx";
import { SyncSection } from "#components/tokens/sync-section.tsx";
import { SyncTable } from "#components/tokens/sync-table.tsx";
import { SyncTrouble } from "#components/tokens/sync-trouble.tsx";
import { TokenFigures } from "#components/tokens/token-figures.tsx";
import { TokenIdentity } from "#components/tokens/token-identity.tsx";
import { ActionButton } from "#components/forms/action-button.tsx";
import { ConfiguratorSteps } from "#components/ownership/configurator-steps.tsx";
import { Contest } from "#components/ownership/contest.tsx";
import { Diagnosis } from "#components/ownership/diagnosis.tsx";
import { EvidenceLinks } from "#components/ownership/evidence-links.tsx";
import { diagnose } from "#lib/features/ownership/queries.ts";
import { backOffAction } from "../ownership-actions.ts";
import { WaitingCallout } from "#components/renewal/waiting-callout.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { explainsTrouble } from "#lib/domain/tokens/attention.ts";
import { readProblem, tokenOverview } from "#lib/features/tokens/queries.ts";
import { listWaiting } from "#lib/features/waiting/queries.ts";
import type { ListSearch } from "../../list-query.ts";
import { syncTokenAction } from "../actions.ts";
import { TokenFrame } from "./frame.tsx";
import { LostMessage } from "./invitation-message.tsx";
import { tokenPlace, type TokenParams } from "./place.ts";

const isContested = ({ standing }: { standing: { state: string; also: string[] } }) =>
  [standing.state, ...standing.also].includes("contested");

export async function generateMetadata(props: TokenParams) {
  return { title: (await tokenPlace(props)).token.name };
}

export default async function TokenPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  const { groupId, base, path, token, clock, maySync, mayWrite, mayAssign } = place;
  const overview = await tokenOverview(await requireGrant(groupId, "license:read"), token);
  const ownership = await diagnose(await requireGrant(groupId, "token:read"), token);
  const licenseScope = await requireGrant(groupId, "license:read");
  const waiting = token.inherited ? 0 : (await listWaiting(licenseScope, token.id, null)).total;
  const problem = readProblem(token.syncProblem);
  const { added } = await props.searchParams;
  const running = overview.syncs.find((sync) => sync.running);
  const retry = maySync && token.standing.canRead && (
    <SyncButton
      size="sm"
      action={syncTokenAction.bind(null, groupId)}
      token={{ id: token.id, name: token.name }}
      syncing={token.syncing}
    >
      Try it now
    </SyncButton>
  );

  return (
    <TokenFrame place={place} tab="Overview">
      {added !== undefined && mayWrite && <JustAdded name={token.name} synced={token.lastSyncAt !== null} />}
      <StateCallout token={token} clock={clock} path={path} mayWrite={mayWrite} retry={retry} />
      {problem && !running && !explainsTrouble(token.standing) && (
        <SyncTrouble token={token} problem={problem} clock={clock} retry={retry} />
      )}
      {ownership.other && isContested(token) && mayWrite && (
        <Contest
          other={ownership.other}
          changedByOthers={ownership.changedByOthers}
          path={path}
          evidence={<EvidenceLinks path={path} size="sm" />}
          backOff={
            <ActionButton
              size="sm"
              action={backOffAction.bind(null, groupId)}
              fields={{ token: token.id }}
              done={`${token.name} is only observed now`}
            >
              Back off
            </ActionButton>
          }
        />
      )}
      {ownership.other?.owner.kind === "configurator" && !token.observing && (
        <ConfiguratorSteps location={token.locationName ?? token.name} />
      )}
      <WaitingCallout waiting={waiting} path={path} />
      <LostMessage place={place} />
      <TokenFigures token={token} split={overview.split} href={path} />
      <TwoColumns
        aside={
          <>
            <Diagnosis token={token} {...ownership} clock={clock} path={path} mayShare={!token.inherited} />
            <TokenIdentity
              token={token}
              overview={overview}
              clock={clock}
              {...(mayWrite && { editHref: `${path}/settings` })}
            />
          </>
        }
      >
        {running && (
          <SyncSection sync={running} first={token.lastSyncAt === null} base={base} clock={clock} />
        )}
        <ScarceTitles
          token={token}
          titles={overview.nearlyOut}
          base={base}
          clock={clock}
          mayAssign={mayAssign}
        />
        {overview.syncs.length > 0 && (
          <Section
            id="last-syncs"
            title="Last syncs"
            right={<SectionLink href={`${path}/activity`}>All</SectionLink>}
          >
            <SyncTable syncs={overview.syncs} base={base} clock={clock} short />
          </Section>
        )}
      </TwoColumns>
    </TokenFrame>
  );
}
