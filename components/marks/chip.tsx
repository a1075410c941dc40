import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

export type ChipTone =
  "ok" | "notice" | "warning" | "critical" | "plain" | "accent" | "pencil" | "rehearsal" | "line";

/** One icon, one word. Good is quiet: "ok" has no ground, only a green tick. */
export function Chip({
  tone = "plain",
  icon,
  title,
  children,
}: {
  tone?: ChipTone | undefined;
  icon?: IconName | undefined;
  title?: string | undefined;
  children: ReactNode;
}) {
  return (
    <span className={`chip chip-${tone}`} title={title}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
