import { ActionButton } from "#components/forms/action-button.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { TemplateVersion } from "#lib/features/templates/queries.ts";

interface VersionTableProps {
  templateId: string;
  versions: readonly TemplateVersion[];
  /** The number of the one in use. */
  inUse: number;
  clock: Clock;
  hrefOf: (number: number) => string;
  /** Null for who may not. */
  restore: FormAction<void> | null;
}

export function VersionTable({ templateId, versions, inUse, clock, hrefOf, restore }: VersionTableProps) {
  return (
    <Table caption="Versions, newest first" widths={[0, 220, 200, 130]} lines="two">
      <TableHead>
        <HeadCell>Version</HeadCell>
        <HeadCell>Languages</HeadCell>
        <HeadCell>Saved</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {versions.map(({ number, texts, savedAt, savedBy, restoredOf }) => (
          <Row key={number}>
            <Cell>
              <MainCell
                href={hrefOf(number)}
                second={
                  restoredOf === null ? `by ${savedBy}` : `by ${savedBy}, who put version ${restoredOf} back`
                }
              >
                Version {number}
              </MainCell>{" "}
              {number === inUse && <Chip tone="ok">in use</Chip>}
            </Cell>
            <Cell soft>{Object.keys(texts).toSorted().join(", ")}</Cell>
            <Cell soft>
              <Time at={savedAt} clock={clock} form="long" />
            </Cell>
            <Cell>
              {restore && number !== inUse && (
                <ActionButton
                  action={restore}
                  fields={{ id: templateId, number: String(number) }}
                  size="sm"
                  done={`Version ${number} is in use again, as a new one`}
                >
                  Put back
                </ActionButton>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
