import type { ReactNode } from "react";

/** Below an open row, across the table: facts, what changed, buttons. */
export function DetailRow({
  columns,
  facts,
  middle,
  actions,
}: {
  columns: number;
  facts: ReactNode;
  middle?: ReactNode | undefined;
  actions?: ReactNode | undefined;
}) {
  return (
    <tr role="row" className="detail">
      <td role="cell" colSpan={columns}>
        <div className="detail-in">
          {facts}
          {middle ?? <span />}
          {actions && <div className="detail-r">{actions}</div>}
        </div>
      </td>
    </tr>
  );
}
