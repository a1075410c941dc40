import Link from "next/link";
import { type GroupActs, GroupMenu } from "#components/access/group-menu.tsx";
import { treeLines } from "#components/layout/switcher-tree.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { count } from "#components/ui/count.ts";
import type { GroupRow } from "#lib/features/groups/queries.ts";

interface GroupTableProps {
  groups: readonly GroupRow[];
  /** The group worked in: the top of what is shown. */
  groupId: string;
  acts?: GroupActs | undefined;
}

const indents = ["block", "block pl-6", "block pl-12", "block pl-18", "block pl-24", "block pl-30"];

/** The tree as a table, each group below the one it belongs to. */
export function GroupTable({ groups, groupId, acts }: GroupTableProps) {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const lines = treeLines(groups.map((group) => ({ ...group, href: "", needAction: 0 })));
  return (
    <Table caption="Organization groups, each below its parent" widths={[0, 110, 110, 40]}>
      <TableHead>
        <HeadCell>Group</HeadCell>
        <HeadCell numeric>Tokens</HeadCell>
        <HeadCell numeric>Members</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {lines.map(({ id, name, depth }) => {
          const group = byId.get(id);
          if (!group) return null;
          return (
            <Row key={id} selected={id === groupId}>
              <Cell>
                <span className={indents[Math.min(depth, indents.length - 1)]}>
                  <span className="main-cell clip" title={name}>
                    <Link href={`/groups/${id}/settings/groups`}>{name}</Link>
                  </span>
                  <span className="vh">, level {depth + 1}</span>
                </span>
              </Cell>
              <Cell numeric>{count(group.tokens)}</Cell>
              <Cell numeric>{count(group.members)}</Cell>
              <Cell className="more">
                {acts && <GroupMenu group={group} groupId={groupId} acts={acts} />}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
