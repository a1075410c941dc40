import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { downloadState, downloadWords } from "#lib/domain/why-not/download.ts";
import type { PoolRow } from "#lib/features/titles/queries.ts";

/** Says, while nobody can be given the title, what those who ask for it can be told. */
export function DownloadCallout({ pools, base }: { pools: readonly PoolRow[]; base: string }) {
  const state = downloadState(pools);
  if (state !== "paused") return null;
  const [pool] = pools;
  return (
    <Callout
      tone="warning"
      icon="download"
      actions={
        pool && (
          <ButtonLink size="sm" href={`${base}/tokens/${pool.tokenId}`}>
            See the token
          </ButtonLink>
        )
      }
    >
      <p>
        <b>Cannot be downloaded on demand now.</b> No token with this title can act, so nobody who has not got
        it can be given a license. Whoever has it keeps it.
      </p>
      <p>To tell people: “{downloadWords(state)}”</p>
    </Callout>
  );
}
