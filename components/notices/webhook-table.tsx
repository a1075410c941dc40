import { ActionButton } from "#components/forms/action-button.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { webhookEvents } from "#lib/domain/notices/webhook-event.ts";
import type { WebhookRecord } from "#lib/features/notices/queries.ts";

interface WebhookTableProps {
  webhooks: readonly WebhookRecord[];
  clock: Clock;
  hrefOf: (id: string) => string;
  test: FormAction<void>;
  turn: FormAction<void>;
  remove: FormAction<void>;
}

export function WebhookTable({ webhooks, clock, hrefOf, test, turn, remove }: WebhookTableProps) {
  return (
    <Table caption="Webhooks, newest first" widths={[0, 150, 170, 320]} lines="two">
      <TableHead>
        <HeadCell>Address</HeadCell>
        <HeadCell>Events</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {webhooks.map(({ id, url, kinds, enabled, groupName, createdBy, createdAt }) => (
          <Row key={id} off={!enabled}>
            <Cell>
              <MainCell
                href={hrefOf(id)}
                title={url}
                second={
                  <>
                    by {createdBy}, <Time at={createdAt} clock={clock} />
                    {!enabled && ", switched off"}
                  </>
                }
              >
                {url}
              </MainCell>
            </Cell>
            <Cell soft>
              <span title={kinds.join(", ")}>
                {kinds.length === webhookEvents.length ? "all" : `${kinds.length} of ${webhookEvents.length}`}
              </span>
            </Cell>
            <Cell soft>{groupName}</Cell>
            <Cell>
              <span className="flex justify-end gap-2">
                {enabled && (
                  <ActionButton action={test} fields={{ id }} size="sm" done="A test event is on its way">
                    Test
                  </ActionButton>
                )}
                <ActionButton action={turn} fields={{ id, enabled: enabled ? "no" : "yes" }} size="sm">
                  {enabled ? "Switch off" : "Switch on"}
                </ActionButton>
                <ActionButton
                  action={remove}
                  fields={{ id }}
                  size="sm"
                  kind="danger-quiet"
                  done="The webhook is removed"
                >
                  Remove
                </ActionButton>
              </span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
