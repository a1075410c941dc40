"use client";

import { HeadCell } from "#components/ui/head-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";

/** A word that is still missing. */
export function SkeletonWord({ width, height = 12 }: { width: number; height?: number | undefined }) {
  return (
    <svg className="sk" width={width} height={height} aria-hidden="true">
      <rect width="100%" height="100%" rx={2} />
    </svg>
  );
}

interface SkeletonTableProps {
  heads: readonly string[];
  widths: readonly number[];
  rows?: number | undefined;
  lines?: "one" | "two" | undefined;
}

const NAMES_PX = [150, 110, 180, 128];

/** The lines of a table while its words are on their way; appears after 300 ms. */
export function SkeletonTable({ heads, widths, rows = 8, lines = "two" }: SkeletonTableProps) {
  return (
    <div className="sk-later" aria-busy="true">
      <Table caption="Loading" widths={widths} lines={lines}>
        <TableHead>
          {heads.map((head) => (
            <HeadCell key={head}>{head}</HeadCell>
          ))}
        </TableHead>
        <TableBody>
          {Array.from({ length: rows }, (_, row) => (
            <Row key={row}>
              {heads.map((head, column) => {
                const width = NAMES_PX[(row + column) % NAMES_PX.length] ?? 120;
                return (
                  <Cell key={head}>
                    <SkeletonWord width={column === 0 ? width : Math.round(width / 2)} />
                    {column === 0 && lines === "two" && (
                      <>
                        <br />
                        <SkeletonWord width={width - 40} height={9} />
                      </>
                    )}
                  </Cell>
                );
              })}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** The head of a page that is on its way. */
export function SkeletonHead() {
  return (
    <div className="head sk-later" aria-hidden="true">
      <div className="head-l">
        <div>
          <SkeletonWord width={180} height={22} />
          <p className="sub">
            <SkeletonWord width={420} />
          </p>
        </div>
      </div>
    </div>
  );
}
