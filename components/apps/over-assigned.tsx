import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { counted } from "#components/ui/count.ts";
import type { PoolRow } from "#lib/features/titles/queries.ts";

interface OverAssignedProps {
  pools: readonly PoolRow[];
  titleId: string;
  revocable: boolean;
  base: string;
  mayAssign: boolean;
}

/** More is held in a token than its location owns, and what to do; nothing where all is covered. */
export function OverAssigned({ pools, titleId, revocable, base, mayAssign }: OverAssignedProps) {
  const over = pools.flatMap(({ name, unlimited, total, assigned, retired }) =>
    !unlimited && assigned + retired > total ? [{ name, count: assigned + retired - total }] : [],
  );
  if (over.length === 0) return null;
  const where = over.map(({ name, count }) => `${counted(count, "license")} in ${name}`).join(", ");
  const revoke = (
    <ButtonLink size="sm" icon="arrow-down-left" href={`${base}/plans/new?kind=revoke&titles=${titleId}`}>
      Revoke some
    </ButtonLink>
  );
  return (
    <div className="pb-4">
      <Callout
        tone="critical"
        icon="triangle-exclamation-point"
        actions={mayAssign && revocable ? revoke : undefined}
      >
        <p>
          <b>More is held than owned: {where}.</b> Licenses left the location, or were refunded. Whoever holds
          one keeps it; no further one can be given there. Take some back, buy more, or move licenses to that
          location at Apple.
        </p>
      </Callout>
    </div>
  );
}
