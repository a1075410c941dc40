import { ActionButton } from "#components/forms/action-button.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { kindWords, severityIcons, severityTones } from "#components/notices/notice-words.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { matterOf } from "#lib/domain/notices/words.ts";
import type { NoticeRecord } from "#lib/features/notices/queries.ts";

interface NoticeTableProps {
  notices: readonly NoticeRecord[];
  clock: Clock;
  groupId: string;
  acknowledge?: FormAction<number> | undefined;
}

export function NoticeTable({ notices, clock, groupId, acknowledge }: NoticeTableProps) {
  const words = { now: clock.now, timeZone: clock.zone };
  return (
    <Table caption="Notices, newest first" widths={[0, 170, 300, 130, 210, 110]} lines="two">
      <TableHead>
        <HeadCell>Token</HeadCell>
        <HeadCell>Notice</HeadCell>
        <HeadCell>What is so</HeadCell>
        <HeadCell>Told</HeadCell>
        <HeadCell>Acknowledged</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {notices.map((notice) => (
          <Row key={notice.id} off={notice.overAt !== null}>
            <Cell>
              <MainCell
                href={`/groups/${groupId}/tokens/${notice.tokenId}`}
                second={notice.locationName}
                title={notice.tokenName}
              >
                {notice.tokenName}
              </MainCell>
            </Cell>
            <Cell>
              <Chip tone={severityTones[notice.severity]} icon={severityIcons[notice.severity]}>
                {kindWords[notice.kind]}
              </Chip>
            </Cell>
            <Cell soft>{matterOf(notice, words)}</Cell>
            <Cell soft>
              <Time at={notice.createdAt} clock={clock} />
              {notice.silenced && <Second>silent, was acknowledged</Second>}
            </Cell>
            <Cell soft>
              <Acknowledged notice={notice} clock={clock} />
            </Cell>
            <Cell>
              {acknowledge && notice.acknowledgedAt === null && notice.overAt === null && (
                <ActionButton action={acknowledge} fields={{ ids: notice.id }} size="sm" done="Seen">
                  Seen
                </ActionButton>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Acknowledged({ notice, clock }: { notice: NoticeRecord; clock: Clock }) {
  const { acknowledgedAt, acknowledgedBy, escalatedAt, overAt } = notice;
  if (acknowledgedAt)
    return (
      <>
        by {acknowledgedBy}
        <Second>
          <Time at={acknowledgedAt} clock={clock} />
        </Second>
      </>
    );
  if (escalatedAt)
    return (
      <>
        nobody yet<Second tone="warning">told to the owners</Second>
      </>
    );
  return overAt ? "over" : "nobody yet";
}
