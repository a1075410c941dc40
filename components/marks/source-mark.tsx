import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

/** Who acted, when it was not a person: sync, Apple, a key. */
export function SourceMark({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <span className="sys">
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
