import { count } from "#components/ui/count.ts";
import { UtilizationBar } from "#components/ui/utilization-bar.tsx";
import { availableOf, type Utilization } from "#components/ui/utilization-shares.ts";

interface UseProps {
  use: Utilization;
  /** The token cannot act: all pale, and what is left is called frozen. */
  frozen?: boolean | undefined;
  /** Printed after what is left, where no table head says it. */
  word?: string | undefined;
}

/** A utilization bar with its figures; the figures are what a screen reader reads. */
export function Use({ use, frozen = false, word }: UseProps) {
  return (
    <div className={frozen ? "use use-frozen" : "use"}>
      <div className="use-n">
        <span>
          <b>{count(use.assigned)}</b> of {use.unlimited ? "Unlimited" : count(use.total)}
        </span>
        <span className="use-free">
          <Left use={use} frozen={frozen} word={word} />
        </span>
      </div>
      <UtilizationBar use={use} height={6} />
    </div>
  );
}

function Left({ use, frozen, word }: { use: Utilization; frozen: boolean; word: string | undefined }) {
  const free = availableOf(use);
  const after = word ? ` ${word}` : <span className="use-w"> available</span>;
  if (use.unlimited) return "no limit";
  if (frozen) return <span title="Counted, but the token cannot act">{count(Math.max(0, free))} frozen</span>;
  if (free < 0) return <span className="critical">{count(-free)} over</span>;
  return (
    <span className={free === 0 && use.total > 0 ? "critical" : undefined}>
      {count(free)}
      {after}
    </span>
  );
}
