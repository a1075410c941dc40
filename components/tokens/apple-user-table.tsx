import { Chip, type ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { AppleUserRecord } from "#lib/features/tokens/queries.ts";

const looks: Record<string, readonly [ChipTone, IconName, string]> = {
  Associated: ["ok", "circle-check", "Accepted"],
  Registered: ["plain", "mail", "Not accepted yet"],
  Retired: ["plain", "user-round-x", "Retired"],
};

/** The people that one location knows, by Apple's ids for them. */
export function AppleUserTable({ rows, base }: { rows: readonly AppleUserRecord[]; base: string }) {
  return (
    <Table caption="People known at this location" widths={[0, 300, 170, 90]} lines="two" look="holders">
      <TableHead>
        <HeadCell>Person</HeadCell>
        <HeadCell>Apple&apos;s id</HeadCell>
        <HeadCell>Invitation</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map(({ clientUserId, email, personId, personName, status, licenses }) => {
          const [tone, icon, word] = looks[status] ?? ["plain", "circle-question-mark", status];
          const name = personName ?? email ?? "No name known";
          return (
            <Row key={clientUserId} off={status === "Retired"}>
              <Cell className="h-name">
                <MainCell
                  {...(personId && { href: `${base}/people/${personId}` })}
                  pencil={!personId}
                  second={name !== email && email}
                >
                  {name}
                </MainCell>
              </Cell>
              <Cell className="h-x">
                <Mono>{clientUserId}</Mono>
              </Cell>
              <Cell className="h-id">
                <Chip tone={tone} icon={icon}>
                  {word}
                </Chip>
              </Cell>
              <Cell className="h-since" numeric>
                {count(licenses)}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
