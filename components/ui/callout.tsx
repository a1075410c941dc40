import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

export interface NoticeProps {
  tone?: "plain" | "ok" | "notice" | "warning" | "critical" | "accent" | undefined;
  icon?: IconName | undefined;
  /** Small buttons: the way out. */
  actions?: ReactNode | undefined;
  /** Announced when it appears after an action. */
  live?: boolean | undefined;
  /** A paragraph, or two. */
  children: ReactNode;
}

/** In the page: a sentence, then its way out. A refusal says what, by whom, why, and what to press. */
export function Callout({ tone = "plain", icon = "info", actions, live, children }: NoticeProps) {
  return (
    <div
      className={tone === "plain" ? "callout" : `callout callout-${tone}`}
      role={live ? "status" : undefined}
    >
      <Icon name={icon} />
      <div>{children}</div>
      {actions && <div className="callout-r">{actions}</div>}
    </div>
  );
}
