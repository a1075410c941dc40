import type { ReactNode } from "react";
import { Chip } from "#components/marks/chip.tsx";
import { Section } from "#components/layout/section.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { SameAccount } from "#lib/features/registration/queries.ts";

type User = SameAccount["users"][number];

interface SameAccountListProps {
  accounts: readonly SameAccount[];
  base: string;
  act: (user: User) => ReactNode;
}

/** One Apple Account under several ids, account by account; whoever holds most stands first and is the one to keep. */
export function SameAccountList({ accounts, base, act }: SameAccountListProps) {
  return accounts.map(({ idHash, users }) => (
    <Section
      key={idHash}
      id={`account-${users[0]?.clientUserId}`}
      title={users[0]?.personName ?? users[0]?.email ?? "One Apple Account"}
    >
      <Table
        caption="Ids of one Apple Account"
        widths={[0, 300, 100, 100, 150]}
        lines="two"
        look="holders"
        still
      >
        <TableHead>
          <HeadCell>Person</HeadCell>
          <HeadCell>Apple&apos;s id</HeadCell>
          <HeadCell numeric>Licenses</HeadCell>
          <HeadCell numeric>Books</HeadCell>
          <HiddenHead>Retire</HiddenHead>
        </TableHead>
        <TableBody>
          {users.map((user, at) => (
            <Row key={user.clientUserId}>
              <Cell className="h-name">
                <MainCell
                  {...(user.personId && { href: `${base}/people/${user.personId}` })}
                  pencil={!user.personId}
                  second={[user.email, at === 0 && "holds most: best kept"].filter(Boolean).join(" · ")}
                >
                  {user.personName ?? user.email ?? "No name known"}
                </MainCell>
              </Cell>
              <Cell className="h-x">
                <Mono>{user.clientUserId}</Mono>
              </Cell>
              <Cell className="h-x" numeric>
                {count(user.licenses)}
              </Cell>
              <Cell className="h-x" numeric>
                {count(user.books)}
              </Cell>
              <Cell className="h-since">
                {user.retiring ? (
                  <Chip tone="accent" icon="clock">
                    Being retired
                  </Chip>
                ) : (
                  act(user)
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  ));
}
