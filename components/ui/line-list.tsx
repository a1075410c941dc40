import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

export interface Line {
  id: string;
  icon?: IconName | undefined;
  /** The name; a `<label>` when the line ends in a switch. */
  name: ReactNode;
  second?: ReactNode | undefined;
  /** A Chip, or with `push` a button or switch. */
  end?: ReactNode | undefined;
  push?: boolean | undefined;
}

/** Short lines with a name, what tells them apart, and something at the end. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="conn">
      {lines.map(({ id, icon, name, second, end, push }) => (
        <li key={id}>
          {icon && <Icon name={icon} />}
          <span>
            <span className="main-cell">{name}</span>
            {second && <span className="second">{second}</span>}
          </span>
          {push ? <span className="push">{end}</span> : end}
        </li>
      ))}
    </ul>
  );
}
