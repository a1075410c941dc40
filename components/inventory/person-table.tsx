import { editEntries, planEntries, type SortLink } from "#components/inventory/device-table.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { count, counted } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { SelectAllHead, SelectCell } from "#components/ui/select-cells.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { PersonRecord } from "#lib/features/inventory/queries.ts";

interface PersonTableProps {
  people: readonly PersonRecord[];
  base: string;
  /** Rows can be chosen, for a plan or to be edited together. */
  mayAssign: boolean;
  mayWrite: boolean;
  sort: SortLink;
}

export function PersonTable({ people, base, mayAssign, mayWrite, sort }: PersonTableProps) {
  return (
    <Table
      caption="People"
      widths={[...(mayAssign || mayWrite ? [40] : []), 0, 206, 206, 130, 132, 84, 40]}
      lines="one"
      look="holders"
    >
      <TableHead>
        {(mayAssign || mayWrite) && <SelectAllHead />}
        <HeadCell sort={sort}>Person</HeadCell>
        <HeadCell>E-mail</HeadCell>
        <HeadCell>Managed Apple Account</HeadCell>
        <HeadCell>Group</HeadCell>
        <HeadCell>Known to Apple</HeadCell>
        <HeadCell numeric>Licenses</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} base={base} mayAssign={mayAssign} mayWrite={mayWrite} />
        ))}
      </TableBody>
    </Table>
  );
}

type PersonRowProps = Pick<PersonTableProps, "base" | "mayAssign" | "mayWrite"> & { person: PersonRecord };

function PersonRow({ person, base, mayAssign, mayWrite }: PersonRowProps) {
  const href = `${base}/people/${person.id}`;
  const { name, email, managedAccount, groupName, knownAt } = person;
  return (
    <Row>
      {(mayAssign || mayWrite) && <SelectCell value={person.id} name={name} />}
      <Cell className="h-name">
        <MainCell href={href} title={name}>
          {name}
        </MainCell>
      </Cell>
      <Cell className="h-id" soft>
        {email && <Clip title={email}>{email}</Clip>}
      </Cell>
      <Cell className="h-x" soft>
        {managedAccount && <Clip title={managedAccount}>{managedAccount}</Clip>}
      </Cell>
      <Cell className="h-x" soft>
        <Clip title={groupName}>{groupName}</Clip>
      </Cell>
      <Cell className="h-x">
        <KnownChip locations={knownAt} />
      </Cell>
      <Cell className="h-since" numeric>
        {count(person.licenses)}
        <span className="use-w"> {person.licenses === 1 ? "license" : "licenses"}</span>
      </Cell>
      <Cell className="more">
        <Menu
          label={`Actions for ${name}`}
          entries={[
            { label: "Open", icon: "maximize-2", href },
            ...(mayAssign ? planEntries(base, "people", person) : []),
            ...(mayWrite ? editEntries(href) : []),
          ]}
        />
      </Cell>
    </Row>
  );
}

/** Whether licenses can be assigned to somebody: Apple must know them at the location that pays. */
export function KnownChip({ locations }: { locations: number }) {
  if (locations === 0)
    return (
      <Chip tone="plain" icon="user-round-x">
        Not known
      </Chip>
    );
  return (
    <Chip tone="ok" icon="circle-check">
      {locations === 1 ? "Known" : counted(locations, "location")}
    </Chip>
  );
}
