import { permissionWords } from "#components/access/permission-words.ts";
import { roleWords } from "#components/access/role-words.ts";
import { Icon } from "#components/marks/icon.tsx";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { can, permissions, type Role, roles } from "#lib/domain/access/permission.ts";

/** The one table that server and pages ask, as people read it. */
export function RoleTable({ yours }: { yours: Role }) {
  return (
    <Table caption="What each role may do" widths={[0, 120, 120, 120, 120]} lines="one" still>
      <TableHead>
        <HeadCell>May</HeadCell>
        {roles.map((role) => (
          <HeadCell key={role}>
            {roleWords[role].name}
            {role === yours && <Second>yours here</Second>}
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {permissions.map((permission) => (
          <Row key={permission}>
            <Cell>{permissionWords[permission]}</Cell>
            {roles.map((role) => (
              <Cell key={role} soft>
                <Icon name={can(role, permission) ? "check" : "minus"} size={14} />
                <span className="vh">{can(role, permission) ? "yes" : "no"}</span>
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
