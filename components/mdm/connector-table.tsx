import { Chip } from "#components/marks/chip.tsx";
import { ConnectorActs, type ConnectorActions } from "#components/mdm/connector-acts.tsx";
import { connectorWords, troubleWords } from "#components/mdm/mdm-words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { ListedConnector } from "#lib/features/mdm/queries.ts";

interface ConnectorTableProps {
  connectors: readonly ListedConnector[];
  clock: Clock;
  hrefOf: (id: string) => string;
  actions: ConnectorActions;
}

export function ConnectorTable({ connectors, clock, hrefOf, actions }: ConnectorTableProps) {
  return (
    <Table caption="MDM servers, newest first" widths={[0, 150, 190, 130, 130, 330]} lines="two">
      <TableHead>
        <HeadCell>Server</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell>Last heard</HeadCell>
        <HeadCell numeric>Not in inventory</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {connectors.map((connector) => (
          <Row key={connector.id} off={!connector.enabled}>
            <Cell>
              <MainCell
                href={hrefOf(connector.id)}
                title={connector.url}
                second={`${connectorWords[connector.kind]}, ${new URL(connector.url).host}`}
              >
                {connector.name}
              </MainCell>
            </Cell>
            <Cell soft>{connector.groupName}</Cell>
            <Cell>
              <ConnectorState connector={connector} />
            </Cell>
            <Cell soft>{connector.heardAt ? <Time at={connector.heardAt} clock={clock} /> : "never"}</Cell>
            <Cell numeric>{count(connector.newcomersWaiting)}</Cell>
            <Cell>
              <ConnectorActs connector={connector} actions={actions} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function ConnectorState({ connector: { enabled, problem, answeredAt } }: { connector: ListedConnector }) {
  if (!enabled) return <Chip>Switched off</Chip>;
  if (problem)
    return (
      <Chip tone="critical" icon="ban" title={troubleWords(problem)}>
        {troubleWords(problem)}
      </Chip>
    );
  return answeredAt ? (
    <Chip tone="ok" icon="circle-check">
      Answers
    </Chip>
  ) : (
    <Chip>Not asked yet</Chip>
  );
}
