import { platformWord } from "#components/inventory/words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { SelectAllHead, SelectCell } from "#components/ui/select-cells.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { Member } from "#lib/features/holder-groups/queries.ts";

interface MemberTableProps {
  members: readonly Member[];
  base: string;
  /** Rows can be chosen. */
  choosing: boolean;
}

/** Who is in a group. */
export function MemberTable({ members, base, choosing }: MemberTableProps) {
  return (
    <Table
      caption="Who is in the group, by name"
      widths={[...(choosing ? [40] : []), 0, 240, 180, 100]}
      lines="one"
      look="holders"
    >
      <TableHead>
        {choosing && <SelectAllHead />}
        <HeadCell>Name</HeadCell>
        <HeadCell>{members[0]?.kind === "person" ? "E-mail" : "Serial number"}</HeadCell>
        <HeadCell>Group</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <Row key={member.id}>
            {choosing && <SelectCell value={member.id} name={member.name} />}
            <Cell className="h-name">
              <MainCell
                href={`${base}/${member.kind === "device" ? "devices" : "people"}/${member.id}`}
                title={member.name}
              >
                {member.name}
              </MainCell>
            </Cell>
            <Cell className="h-id" soft>
              <Clip title={identityOf(member)}>{identityOf(member)}</Clip>
            </Cell>
            <Cell className="h-x" soft>
              <Clip title={member.groupName}>{member.groupName}</Clip>
            </Cell>
            <Cell className="h-since" numeric>
              {count(member.licenses)}
              <span className="use-w"> {member.licenses === 1 ? "license" : "licenses"}</span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function identityOf(member: Member): string {
  if (member.kind === "person") return member.email ?? member.managedAccount ?? "";
  return [member.serial, platformWord(member.platform), member.osVersion].filter(Boolean).join(" ");
}
