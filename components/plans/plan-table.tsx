import { standingLooks } from "#components/plans/plan-head.tsx";
import { planned, planTitle } from "#components/plans/plan-words.ts";
import { Chip } from "#components/marks/chip.tsx";
import { Icon } from "#components/marks/icon.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { PlanSummary } from "#lib/features/plans/queries.ts";

const words = { open: "Open", expired: "Out of date", applied: "Applied", discarded: "Discarded" } as const;

/** Plans, newest first: what they would change, and whether they did. */
export function PlanTable({
  rows,
  path,
  clock,
}: {
  rows: readonly PlanSummary[];
  path: string;
  clock: Clock;
}) {
  return (
    <Table caption="Plans, newest first" widths={[0, 140, 110, 110, 170, 130]} lines="two" look="log">
      <TableHead>
        <HeadCell>Plan</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
        <HeadCell numeric>Cannot</HeadCell>
        <HeadCell>By</HeadCell>
        <HeadCell>Made</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((plan) => (
          <PlanLine key={plan.id} plan={plan} href={`${path}/${plan.id}`} clock={clock} />
        ))}
      </TableBody>
    </Table>
  );
}

function PlanLine({ plan, href, clock }: { plan: PlanSummary; href: string; clock: Clock }) {
  const { tone, icon } = standingLooks[plan.standing];
  const cannot = plan.totals.cannot + plan.totals.waits;
  return (
    <Row>
      <Cell className="l-who">
        <MainCell
          href={href}
          title={planTitle(plan)}
          before={<Icon name={plan.kind === "assign" ? "arrow-up-right" : "arrow-down-left"} size={18} />}
          second={`Plan ${plan.number}`}
        >
          {planTitle(plan)}
        </MainCell>
      </Cell>
      <Cell className="l-did">
        <Chip tone={tone} icon={icon}>
          {words[plan.standing]}
        </Chip>
      </Cell>
      <Cell numeric className="l-what">
        {count(planned(plan))}
        <span className="use-w"> licenses</span>
      </Cell>
      <Cell numeric soft className="l-x">
        {count(cannot)}
      </Cell>
      <Cell soft className="l-x">
        <Clip title={plan.createdBy}>{plan.createdBy}</Clip>
      </Cell>
      <Cell soft className="l-time">
        <Time at={plan.createdAt} clock={clock} />
      </Cell>
    </Row>
  );
}
