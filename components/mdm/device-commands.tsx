import { ActionButton } from "#components/forms/action-button.tsx";
import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { CancelButton } from "#components/mdm/cancel-button.tsx";
import { commandWords, stateWords } from "#components/mdm/mdm-words.ts";
import { commandProblemWords } from "#components/mdm/problem-words.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { isOpen } from "#lib/domain/mdm/command.ts";
import type { DeviceCommands, ListedCommand } from "#lib/features/mdm/queries.ts";

interface Acts {
  resend: FormAction<void>;
  cancel: FormAction<void>;
}

interface DeviceCommandsProps {
  commands: DeviceCommands;
  clock: Clock;
  /** The device's page. */
  path: string;
  /** Left out for who may not. */
  acts?: Acts | undefined;
}

/** What MDM servers carried to a device, and what came of it. */
export function DeviceCommandsSection({ commands, clock, path, acts }: DeviceCommandsProps) {
  const { rows, next, previous, reached } = commands;
  return (
    <Section id="mdm" title="Commands">
      {rows.length === 0 ? (
        <EmptyState icon="server" title={reached ? "No commands" : "No MDM server reaches this device"}>
          {reached
            ? "Nothing was sent to this device yet."
            : "Whether an app is installed on it is not known here; its licenses are."}
        </EmptyState>
      ) : (
        <>
          <Table caption="Commands, newest first" widths={[0, 190, 130, 180]} lines="two">
            <TableHead>
              <HeadCell>Command</HeadCell>
              <HeadCell>State</HeadCell>
              <HeadCell>Asked</HeadCell>
              <HiddenHead>Actions</HiddenHead>
            </TableHead>
            <TableBody>
              {rows.map((command) => (
                <CommandRow key={command.id} command={command} clock={clock} acts={acts} />
              ))}
            </TableBody>
          </Table>
          <Pager
            shown={rows.length}
            next={next ? `${path}?mdm-after=${next}#mdm` : undefined}
            previous={previous ? `${path}?mdm-before=${previous}#mdm` : undefined}
          />
        </>
      )}
    </Section>
  );
}

function CommandRow({
  command,
  clock,
  acts,
}: {
  command: ListedCommand;
  clock: Clock;
  acts: Acts | undefined;
}) {
  const { id, kind, titleName, state, appState, problem, actorName, askedAt, connectorName } = command;
  const { word, tone } = stateWords(state, appState);
  const what = [commandWords[kind], titleName].filter(Boolean).join(" ");
  const second = problem ? commandProblemWords(problem) : `by ${actorName}, through ${connectorName}`;
  return (
    <Row>
      <Cell>
        <MainCell second={second} title={second}>
          {what}
        </MainCell>
      </Cell>
      <Cell>
        <Chip tone={tone} title={appState ?? undefined}>
          {word}
        </Chip>
      </Cell>
      <Cell soft>
        <Time at={askedAt} clock={clock} />
      </Cell>
      <Cell>
        {acts && (
          <span className="flex justify-end gap-2">
            {state !== "queued" && state !== "done" && (
              <ActionButton action={acts.resend} fields={{ id }} size="sm" done="It is sent once more">
                Send again
              </ActionButton>
            )}
            {isOpen(state) && (
              <CancelButton
                id={id}
                what={what}
                mayRelease={kind === "install" && command.licensing === "device"}
                action={acts.cancel}
              />
            )}
          </span>
        )}
      </Cell>
    </Row>
  );
}
