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
import { requireGrant } from "#lib/auth/require-grant.ts";
import { explainsTrouble } from "#lib/domain/tokens/attention.ts";
import { readProblem, tokenOverview } from "#lib/features/tokens/queries.ts";
import type { ListSearch } from "../../list-query.ts";
import { syncTokenAction } from "../actions.ts";
import { TokenFrame } from "./frame.tsx";
import { tokenPlace, type TokenParams } from "./place.ts";

export async function generateMetadata(props: TokenParams) {
  return { title: (await tokenPlace(props)).token.name };
}

export default async function TokenPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  const { groupId, base, path, token, clock, maySync, mayWrite, mayAssign } = place;
  const overview = await tokenOverview(await requireGrant(groupId, "license:read"), token);
  const problem = readProblem(token.syncProblem);
  const { added } = await props.searchParams;
  const running = overview.syncs.find((sync) => sync.running);
  const retry = maySync && (
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
      <TokenFigures token={token} split={overview.split} href={path} />
      <TwoColumns
        aside={
          <TokenIdentity
            token={token}
            overview={overview}
            clock={clock}
            {...(mayWrite && { editHref: `${path}/settings` })}
          />
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
