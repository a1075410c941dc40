import type { ReactNode } from "react";

export interface LedgerLine {
  label: ReactNode;
  second?: ReactNode | undefined;
  /** Printed as it stands: "214", "−14". */
  value: ReactNode;
  minus?: boolean | undefined;
  tone?: "critical" | "muted" | undefined;
}

interface LedgerProps {
  lines: readonly LedgerLine[];
  /** Closes under a double rule; `open` while parts are still moving: one dashed line. */
  sum?: { label: ReactNode; second?: ReactNode | undefined; value: ReactNode; open?: boolean | undefined };
  /** For screen readers. */
  caption?: string | undefined;
  pay?: boolean | undefined;
}

/** A sum that closes: what, minus, minus, double rule. */
export function Ledger({ lines, sum, caption, pay }: LedgerProps) {
  return (
    <table className={pay ? "ledger pay" : "ledger"}>
      {caption && <caption className="vh">{caption}</caption>}
      <tbody>
        {lines.map(({ label, second, value, minus, tone }, at) => (
          <tr key={at} className={minus ? "minus" : undefined}>
            <th scope="row">
              {label}
              {second && <span className="second">{second}</span>}
            </th>
            <td className={tone}>{value}</td>
          </tr>
        ))}
        {sum && (
          <tr className={sum.open ? "sum sum-open" : "sum"}>
            <th scope="row">
              {sum.label}
              {sum.second && <span className="second">{sum.second}</span>}
            </th>
            <td>
              <span>{sum.value}</span>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** A figure under a sum in a table foot: double rule when it closes, dashed while it moves. */
export function SumFigure({
  open,
  tone,
  children,
}: {
  open?: boolean | undefined;
  tone?: "warning" | undefined;
  children: ReactNode;
}) {
  return (
    <span className={[open ? "open-sum" : "close-sum", tone].filter(Boolean).join(" ")}>{children}</span>
  );
}
