import { count } from "#components/ui/count.ts";
import { UtilizationBar } from "#components/ui/utilization-bar.tsx";
import type { TokenUse as Counts } from "#lib/domain/tokens/token-use.ts";

interface TokenUseProps {
  use: Counts;
  /** Counted, and cannot be given out now. */
  frozen: boolean;
}

/** A token's licenses over all its titles: what is given out, and what is left in the titles that have some. */
export function TokenUse({ use, frozen }: TokenUseProps) {
  const onlyUnlimited = use.total === 0 && use.unlimitedTitles > 0;
  const assigned = onlyUnlimited ? use.assignedUnlimited : use.assigned;
  const bar = { assigned, reserved: use.retired, total: use.total, unlimited: onlyUnlimited };
  return (
    <div className={frozen ? "use use-frozen" : "use"}>
      <div className="use-n">
        <span>
          <b>{count(assigned)}</b> of {onlyUnlimited ? "Unlimited" : count(use.total)}
        </span>
        <span className="use-free">
          <Left use={use} frozen={frozen} onlyUnlimited={onlyUnlimited} />
        </span>
      </div>
      <UtilizationBar use={bar} height={6} />
    </div>
  );
}

function Left({ use, frozen, onlyUnlimited }: TokenUseProps & { onlyUnlimited: boolean }) {
  if (onlyUnlimited) return "no limit";
  if (frozen) return <span title="Counted, but the token cannot act">{count(use.available)} frozen</span>;
  if (use.over > 0)
    return (
      <span className="critical" title={`${count(use.available)} available in other titles`}>
        {count(use.over)} over
      </span>
    );
  return (
    <span className={use.available === 0 && use.total > 0 ? "critical" : undefined}>
      {count(use.available)}
      <span className="use-w"> available</span>
    </span>
  );
}
