import Link from "next/link";
import { StateChip } from "#components/marks/state-chip.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { SumFigure } from "#components/ui/ledger.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableFoot, TableHead } from "#components/ui/table.tsx";
import { sumOfPools } from "#components/apps/pool-sums.ts";
import type { PoolRow } from "#lib/features/titles/queries.ts";

/** Where a title's licenses are, token by token in the order in which they are drawn. */
export function PoolTable({ pools, base }: { pools: readonly PoolRow[]; base: string }) {
  return (
    <Table
      caption="Licenses by token, in the order they are drawn"
      widths={[34, 0, 128, 92, 92, 86, 112]}
      lines="one"
      look="pool"
    >
      <TableHead>
        <HiddenHead>Order</HiddenHead>
        <HeadCell>Token</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
        <HeadCell numeric>Assigned</HeadCell>
        <HeadCell numeric>Pending</HeadCell>
        <HeadCell numeric>Available</HeadCell>
      </TableHead>
      <TableBody>
        {pools.map((pool, at) => (
          <PoolLine key={pool.tokenId} pool={pool} place={at + 1} base={base} />
        ))}
      </TableBody>
      <TableFoot>
        <PoolFoot pools={pools} />
      </TableFoot>
    </Table>
  );
}

function PoolLine({ pool, place, base }: { pool: PoolRow; place: number; base: string }) {
  return (
    <Row off={pool.frozen}>
      <Cell className="p-o muted">{place}</Cell>
      <Cell className="p-t">
        <span className="main-cell clip">
          <Link href={`${base}/tokens/${pool.tokenId}`}>{pool.name}</Link>
        </span>
      </Cell>
      <Cell className="p-s">
        <StateChip state={pool.state} />
      </Cell>
      <Cell numeric className="p-n" label="Licenses">
        {pool.unlimited ? "Unlimited" : count(pool.total)}
      </Cell>
      <Cell numeric className="p-n" label="Assigned">
        {count(pool.assigned + pool.retired)}
      </Cell>
      <Cell numeric className="p-x">
        {pool.pending > 0 ? <span className="pencil">{count(pool.pending)}</span> : 0}
      </Cell>
      <Cell numeric className="p-n" label="Available">
        <Free pool={pool} />
      </Cell>
    </Row>
  );
}

function Free({ pool: { unlimited, frozen, available, total, assigned, retired } }: { pool: PoolRow }) {
  if (unlimited) return frozen ? "frozen" : "no limit";
  if (frozen) return <span title="Counted, but the token cannot act">{count(available)} frozen</span>;
  const over = assigned + retired - total;
  if (over > 0) return <b className="critical">{count(over)} over</b>;
  return <b className={available === 0 && total > 0 ? "critical" : undefined}>{count(available)}</b>;
}

function PoolFoot({ pools }: { pools: readonly PoolRow[] }) {
  const { total, assigned, pending, available, unlimited } = sumOfPools(pools);
  const open = pending > 0;
  return (
    <>
      <Cell className="p-o" />
      <Cell colSpan={2} soft className="p-t">
        Can act now
      </Cell>
      <Cell numeric className="sum p-n" label="Licenses">
        <SumFigure>{unlimited ? "Unlimited" : count(total)}</SumFigure>
      </Cell>
      <Cell numeric className="sum p-n" label="Assigned">
        <SumFigure open={open}>{count(assigned)}</SumFigure>
      </Cell>
      <Cell numeric className="sum p-x">
        <SumFigure open={open}>{count(pending)}</SumFigure>
      </Cell>
      <Cell numeric className="sum p-n" label="Available">
        <SumFigure open={open} tone={!unlimited && available <= total / 50 ? "warning" : undefined}>
          {unlimited ? "no limit" : count(available)}
        </SumFigure>
      </Cell>
    </>
  );
}
