import { MemberMenu, type MemberActs } from "#components/access/member-menu.tsx";
import { roleWords } from "#components/access/role-words.ts";
import { Face } from "#components/marks/person.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { Clip, MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { MemberRow } from "#lib/features/members/queries.ts";

interface MemberTableProps {
  members: readonly MemberRow[];
  /** Whose rights are shown beside the table. */
  chosen: string | null;
  hrefOf: (memberId: string) => string;
  /** The member who looks. */
  self: string;
  clock: Clock;
  /** For who may change members. */
  acts?: MemberActs | undefined;
}

export function MemberTable({ members, chosen, hrefOf, self, clock, acts }: MemberTableProps) {
  return (
    <Table caption="Members, by name" widths={[0, 130, 164, 130, 40]} lines="two">
      <TableHead>
        <HeadCell>Member</HeadCell>
        <HeadCell>Role</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell>Seen</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {members.map((member) => {
          const off = isSuspended(member);
          const groups = member.roles.map(({ groupName }) => groupName).join(", ");
          return (
            <Row key={member.id} selected={member.id === chosen} off={off}>
              <Cell>
                <MainCell
                  href={hrefOf(member.id)}
                  before={<Face name={member.name} large />}
                  second={off ? <Suspended member={member} clock={clock} /> : member.email}
                  title={member.name}
                >
                  {member.name}
                </MainCell>
              </Cell>
              <Cell label="Role">{rolesOf(member)}</Cell>
              <Cell soft label="From here down">
                <Clip title={groups}>{groups}</Clip>
              </Cell>
              <Cell soft label="Seen">
                {member.lastSeenAt ? <Time at={member.lastSeenAt} clock={clock} form="distance" /> : "never"}
                {member.id === self && <Second>you</Second>}
              </Cell>
              <Cell className="more">
                <MemberMenu
                  member={member}
                  suspended={off}
                  self={member.id === self}
                  href={hrefOf(member.id)}
                  acts={acts}
                />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** In every group in reach. */
const isSuspended = ({ roles }: MemberRow) => roles.every(({ suspendedAt }) => suspendedAt !== null);

const rolesOf = ({ roles }: MemberRow) =>
  [...new Set(roles.map(({ role }) => roleWords[role].name))].join(", ");

function Suspended({ member, clock }: { member: MemberRow; clock: Clock }) {
  const [role] = member.roles;
  if (!role?.suspendedAt) return null;
  return (
    <>
      suspended <Time at={new Date(role.suspendedAt)} clock={clock} form="date" /> by {role.suspendedBy}
    </>
  );
}
