import { ActionButton } from "#components/forms/action-button.tsx";
import { platformWord } from "#components/inventory/words.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { Platform } from "#lib/domain/inventory/platform.ts";
import type { EnrollmentRecord } from "#lib/features/mdm/queries.ts";

interface NewcomerTableProps {
  newcomers: readonly EnrollmentRecord[];
  clock: Clock;
  add: FormAction<void>;
}

/** Devices that a server knows and the inventory lacks, by serial number. */
export function NewcomerTable({ newcomers, clock, add }: NewcomerTableProps) {
  return (
    <Table
      caption="Devices not in the inventory, by serial number"
      widths={[0, 200, 150, 130, 110]}
      lines="two"
    >
      <TableHead>
        <HeadCell>Device</HeadCell>
        <HeadCell>Serial number</HeadCell>
        <HeadCell>Platform</HeadCell>
        <HeadCell>Last seen</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {newcomers.map(({ connectorId, target, name, model, serial, platform, osVersion, lastSeenAt }) => (
          <Row key={target}>
            <Cell>
              <MainCell second={model ?? undefined}>{name ?? serial ?? target}</MainCell>
            </Cell>
            <Cell soft>{serial}</Cell>
            <Cell soft>{[platformWord(platform as Platform), osVersion].filter(Boolean).join(" ")}</Cell>
            <Cell soft>
              <Time at={lastSeenAt} clock={clock} />
            </Cell>
            <Cell>
              <ActionButton
                action={add}
                fields={{ connectorId, target }}
                size="sm"
                done="The device is added"
              >
                Add
              </ActionButton>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
