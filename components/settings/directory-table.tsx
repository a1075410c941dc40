import { type DirectoryActions, DirectoryActs } from "#components/settings/directory-acts.tsx";
import { counted } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { DirectoryRecord } from "#lib/features/scim/queries.ts";

interface DirectoryTableProps {
  directories: readonly DirectoryRecord[];
  clock: Clock;
  where: string;
  actions: DirectoryActions;
}

export function DirectoryTable({ directories, clock, where, actions }: DirectoryTableProps) {
  return (
    <Table caption="Directories, newest first" widths={[0, 130, 150, 150, 130, 330]} lines="two">
      <TableHead>
        <HeadCell>Directory</HeadCell>
        <HeadCell>Token</HeadCell>
        <HeadCell>Tells of</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell>Used</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {directories.map((directory) => (
          <Row key={directory.id} off={directory.prefix === null}>
            <Cell>
              <MainCell title={directory.name} second={<Settled directory={directory} clock={clock} />}>
                {directory.name}
              </MainCell>
            </Cell>
            <Cell>{directory.prefix === null ? "none" : <Mono>{`${directory.prefix}…`}</Mono>}</Cell>
            <Cell soft>
              {counted(directory.people, "person", "people")}
              <Second>{counted(directory.groups, "group")}</Second>
            </Cell>
            <Cell soft>{directory.groupName}</Cell>
            <Cell soft>
              {directory.lastUsedAt ? (
                <Time at={directory.lastUsedAt} clock={clock} form="distance" />
              ) : (
                "never"
              )}
            </Cell>
            <Cell>
              <DirectoryActs directory={directory} where={where} actions={actions} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Settled({ directory, clock }: { directory: DirectoryRecord; clock: Clock }) {
  const { adopts, managedAccounts, createdBy, createdAt } = directory;
  return (
    <>
      by {createdBy}, <Time at={createdAt} clock={clock} />
      {managedAccounts && ", userName is the account"}
      {adopts && ", may take people over"}
    </>
  );
}
