import type { ComponentProps, ReactNode } from "react";

interface RowProps {
  selected?: boolean | undefined;
  /** Cannot act: the words go pale. */
  off?: boolean | undefined;
  open?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Row({ selected, off, open, className, children }: RowProps) {
  const look = [selected && "is-sel", off && "is-off", open && "is-open", className]
    .filter(Boolean)
    .join(" ");
  return (
    <tr role="row" className={look || undefined}>
      {children}
    </tr>
  );
}

interface CellProps extends Omit<ComponentProps<"td">, "role"> {
  numeric?: boolean | undefined;
  soft?: boolean | undefined;
  /** Stands above the figure on a phone, where the table head is gone. */
  label?: string | undefined;
}

export function Cell({ numeric, soft, label, className, ...rest }: CellProps) {
  const look = [className, numeric && "r", soft && "soft"].filter(Boolean).join(" ");
  return <td role="cell" {...rest} className={look || undefined} data-l={label} />;
}

/** A day, or any other heading across a table. */
export function GroupRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr role="row" className="day-row">
      <th role="rowheader" scope="rowgroup" colSpan={columns}>
        {children}
      </th>
    </tr>
  );
}
