import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

export interface WayOut {
  icon: IconName;
  title: string;
  words: ReactNode;
  action: ReactNode;
}

/** Two or three ways on, each with what it means and a button. */
export function WaysOut({ ways }: { ways: readonly WayOut[] }) {
  return (
    <ul className="doors-list">
      {ways.map(({ icon, title, words, action }) => (
        <li key={title}>
          <Icon name={icon} size={18} />
          <div>
            <h3>{title}</h3>
            <p>{words}</p>
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
