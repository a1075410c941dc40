import type { ReactNode } from "react";

const wrapped = { tokens: "tokens-table" } as const;
const own = {
  apps: "apps-table",
  pool: "pool",
  holders: "holders",
  plan: "plan-rows",
  log: "log-table",
} as const;

interface TableProps {
  /** For screen readers: what the rows are, and their order. */
  caption: string;
  /** Pixels a column, 0 for the one that takes the rest. */
  widths: readonly number[];
  /** Height of a row: 36 (one line), 50 (two), 44 otherwise. */
  lines?: "one" | "two" | undefined;
  /** Tables that become entries on a phone, or have money columns. The others scroll inside their frame. */
  look?: keyof typeof wrapped | keyof typeof own | undefined;
  /** Nothing inside takes the focus, so the frame does, for scrolling by keyboard. */
  still?: boolean | undefined;
  children: ReactNode;
}

/** A real table. Roles are written out because rows become grids on a phone, and a browser may then forget them. */
export function Table({ caption, widths, lines, look, still, children }: TableProps) {
  const wrap = look && look in wrapped ? wrapped[look as keyof typeof wrapped] : "";
  const table = look && look in own ? own[look as keyof typeof own] : "";
  return (
    <div className={`table-wrap ${wrap}`.trim()} tabIndex={still ? 0 : undefined}>
      <table role="table" className={["t", lines && `t-${lines}`, table].filter(Boolean).join(" ")}>
        <caption className="vh">{caption}</caption>
        <colgroup>
          {widths.map((width, column) => (
            <col key={column} width={width || undefined} />
          ))}
        </colgroup>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}

export function TableFoot({ children }: { children: ReactNode }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">{children}</tr>
    </tfoot>
  );
}
