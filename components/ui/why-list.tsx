import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { count } from "#components/ui/count.ts";

export interface Why {
  icon: IconName;
  count: number;
  reason: string;
  /** What it means, and what can be done. */
  second?: ReactNode | undefined;
  /** A small button. */
  action?: ReactNode | undefined;
}

/** Reasons with how many each concerns. */
export function WhyList({ reasons }: { reasons: readonly Why[] }) {
  return (
    <ul className="why">
      {reasons.map(({ icon, count: figure, reason, second, action }) => (
        <li key={reason}>
          <Icon name={icon} size={18} />
          <b className="why-n">{count(figure)}</b>
          <span>
            <span className="main-cell">{reason}</span>
            {second && <span className="second">{second}</span>}
          </span>
          {action}
        </li>
      ))}
    </ul>
  );
}
