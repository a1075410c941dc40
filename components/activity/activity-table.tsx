import { Fragment } from "react";
import { actorIcon, actorWords, verbOf, viaWords } from "#components/activity/action-words.ts";
import { changeWords } from "#components/activity/change-words.ts";
import { EntryDetail } from "#components/activity/entry-detail.tsx";
import { requestWords } from "#components/activity/request-words.ts";
import { Icon } from "#components/marks/icon.tsx";
import { Person } from "#components/marks/person.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { IconLink } from "#components/ui/icon-link.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, GroupRow, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { dayWords, secondsTime } from "#components/activity/day-words.ts";
import { differences } from "#lib/domain/activity/differences.ts";
import type { ActivityEntry } from "#lib/features/activity/queries.ts";

export interface ActivityTableProps {
  entries: readonly ActivityEntry[];
  /** The entry whose detail is shown. */
  open: string | null;
  /** The address of this page with that entry open, or with none. */
  hrefOf: (entry: string | null) => string;
  /** The address of this list filtered by one more word. */
  filteredBy: (key: string, value: string) => string;
  groupNames: ReadonlyMap<string, string>;
  zone: string;
}

const WIDTHS = [86, 158, 150, 0, 254, 84, 108, 36];

export function ActivityTable(props: ActivityTableProps) {
  const { entries, zone, hrefOf } = props;
  return (
    <Table caption="Activity, newest first" widths={WIDTHS} lines="one" look="log">
      <TableHead>
        <HeadCell sort={{ href: hrefOf(null), direction: "descending" }}>Time</HeadCell>
        <HeadCell>Who</HeadCell>
        <HeadCell>Did</HeadCell>
        <HeadCell>To what</HeadCell>
        <HeadCell>Before, after</HeadCell>
        <HeadCell>Source</HeadCell>
        <HeadCell>Request</HeadCell>
        <HiddenHead className="more">Open</HiddenHead>
      </TableHead>
      <TableBody>
        {entries.map((entry, at) => {
          const day = dayWords(entry.at, zone);
          const before = entries[at - 1];
          return (
            <Fragment key={entry.id}>
              {(!before || dayWords(before.at, zone) !== day) && (
                <GroupRow columns={WIDTHS.length}>{day}</GroupRow>
              )}
              <Entry entry={entry} {...props} />
            </Fragment>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Entry({
  entry,
  open,
  hrefOf,
  filteredBy,
  groupNames,
  zone,
}: ActivityTableProps & { entry: ActivityEntry }) {
  const isOpen = entry.id === open;
  const changed = changeWords(differences(entry.before, entry.after));
  return (
    <>
      <Row open={isOpen}>
        <Cell soft>{secondsTime(entry.at, zone)}</Cell>
        <Cell>
          <span className="clip">
            {entry.actorKind === "member" ? (
              <Person name={entry.actorName} />
            ) : (
              <span className="sys">
                <Icon name={actorIcon(entry)} size={14} />
                {actorWords(entry)}
              </span>
            )}
          </span>
        </Cell>
        <Cell soft>
          <Clip title={entry.action}>{verbOf(entry.action)}</Clip>
        </Cell>
        <Cell className="main-cell">
          <Clip title={entry.targetName ?? undefined}>{entry.targetName ?? entry.action.split(".")[0]}</Clip>
        </Cell>
        <Cell soft>
          <Clip title={changed}>{changed}</Clip>
        </Cell>
        <Cell soft>{viaWords[entry.via] ?? entry.via}</Cell>
        <Cell>
          <Mono>{requestWords(entry.requestId)}</Mono>
        </Cell>
        <Cell className="more">
          <IconLink
            icon={isOpen ? "chevron-down" : "chevron-right"}
            label={isOpen ? "Close entry" : "Open entry"}
            href={hrefOf(isOpen ? null : entry.id)}
            scroll={false}
            aria-expanded={isOpen}
          />
        </Cell>
      </Row>
      {isOpen && (
        <EntryDetail
          entry={entry}
          columns={WIDTHS.length}
          group={groupNames.get(entry.groupId)}
          filteredBy={filteredBy}
          zone={zone}
        />
      )}
    </>
  );
}
