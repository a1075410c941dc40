import { ruleSentence, type RuleNames } from "#components/holder-groups/rule-words.ts";
import { kinds } from "#components/inventory/words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { CountedGroup } from "#lib/features/holder-groups/queries.ts";

interface HolderGroupTableProps {
  kind: HolderKind;
  groups: readonly CountedGroup[];
  names: RuleNames;
  hrefOf: (id: string) => string;
}

/** How a group is kept, in a few words. */
export const keptWords = ({ rule, source, directoryName }: CountedGroup, names: RuleNames): string => {
  if (source === "scim") return `Kept by ${directoryName ?? "a directory"}`;
  return rule ? ruleSentence(rule, names) : "A list, kept by hand";
};

export function HolderGroupTable({ kind, groups, names, hrefOf }: HolderGroupTableProps) {
  const { title, many } = kinds[kind];
  return (
    <Table caption={`Groups of ${many}`} widths={[0, 200, 110]} lines="two">
      <TableHead>
        <HeadCell>Group</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell numeric>{title}</HeadCell>
      </TableHead>
      <TableBody>
        {groups.map((group) => (
          <Row key={group.id}>
            <Cell>
              <MainCell href={hrefOf(group.id)} title={group.name} second={keptWords(group, names)}>
                {group.name}
              </MainCell>
            </Cell>
            <Cell soft>
              <Clip title={group.groupName}>{group.groupName}</Clip>
            </Cell>
            <Cell numeric>{count(group.members)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
