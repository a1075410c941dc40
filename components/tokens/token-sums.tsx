import { count, counted } from "#components/ui/count.ts";
import { SumFigure } from "#components/ui/ledger.tsx";
import { Cell } from "#components/ui/row.tsx";
import { TableFoot } from "#components/ui/table.tsx";
import { AsOf, type Clock } from "#components/ui/time.tsx";
import type { UseSum } from "#lib/domain/tokens/token-use.ts";

/** The foot of the token list: the sum closes, and what it leaves out is said. */
export function TokenSums({ sum, asOf, clock }: { sum: UseSum; asOf: Date | null; clock: Clock }) {
  const left = [
    sum.frozen > 0 && `${count(sum.frozen)} frozen`,
    sum.readOnly > 0 && `${count(sum.readOnly)} read-only`,
    sum.observed > 0 && `${count(sum.observed)} observed`,
  ].filter(Boolean);
  return (
    <TableFoot>
      <Cell colSpan={6} soft>
        {left.length > 0 ? `Left out of the sum: ${left.join(", ")}` : "Sum of all tokens"}{" "}
        {asOf && (
          <>
            <span className="asof">·</span> <AsOf at={asOf} clock={clock} />
          </>
        )}
      </Cell>
      <Cell className="sum">
        <span className="use-h">
          <SumFigure>
            {count(sum.assigned)}
            <span className="vh"> {counted(sum.assigned, "license")} assigned</span>
          </SumFigure>
          <SumFigure>
            {count(sum.available)}
            <span className="vh"> available</span>
          </SumFigure>
        </span>
      </Cell>
      <Cell />
    </TableFoot>
  );
}
