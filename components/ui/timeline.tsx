import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { change, count } from "#components/ui/count.ts";

export interface Moment {
  id: string;
  when: ReactNode;
  icon: IconName;
  what: ReactNode;
  /** Change of what is held, or any short word at the right. */
  delta?: number | string | undefined;
  /** What was held after it. */
  balance?: number | undefined;
  tone?: "ok" | "notice" | "warning" | "critical" | undefined;
  /** Still to come: dashed and pale, on top. */
  ahead?: boolean | undefined;
}

/** Newest on top. With balances it is the ledger of a device or person. */
export function Timeline({
  moments,
  balance = false,
}: {
  moments: readonly Moment[];
  balance?: boolean | undefined;
}) {
  return (
    <>
      {balance && (
        <div className="tl-heads" aria-hidden="true">
          <span />
          <span />
          <span />
          <span>Change</span>
          <span>Held</span>
        </div>
      )}
      <ol className={balance ? "tl tl-balance" : "tl"}>
        {moments.map((one) => (
          <li key={one.id} className={one.ahead ? "next" : undefined}>
            <span className="when">{one.when}</span>
            <span className={one.tone ? `knot ${one.tone}` : "knot"}>
              <Icon name={one.icon} />
            </span>
            <span className="what">{one.what}</span>
            <span className="delta">{typeof one.delta === "number" ? change(one.delta) : one.delta}</span>
            {balance && <span className="bal">{one.balance !== undefined && count(one.balance)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
