import { RevokeKey } from "#components/access/revoke-key.tsx";
import { roleWords } from "#components/access/role-words.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import type { KeyRecord } from "#lib/features/keys/queries.ts";

interface KeyTableProps {
  keys: readonly KeyRecord[];
  /** Those one may give, and so take. */
  roles: readonly Role[];
  clock: Clock;
  /** Customer and group. */
  where: string;
  revoke: FormAction<void>;
}

export function KeyTable({ keys, roles, clock, where, revoke }: KeyTableProps) {
  return (
    <Table caption="API keys, newest first" widths={[0, 130, 150, 164, 120, 130, 100]} lines="two">
      <TableHead>
        <HeadCell>Key</HeadCell>
        <HeadCell>Begins with</HeadCell>
        <HeadCell>Role</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell>Used</HeadCell>
        <HeadCell>Until</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {keys.map(({ id, name, prefix, role, groupName, createdBy, createdAt, lastUsedAt, expiresAt }) => {
          const over = expiresAt !== null && expiresAt <= clock.now;
          const made = (
            <>
              by {createdBy}, <Time at={createdAt} clock={clock} />
            </>
          );
          return (
            <Row key={id} off={over}>
              <Cell>
                <MainCell title={name} second={made}>
                  {name}
                </MainCell>
              </Cell>
              <Cell>
                <Mono>{`${prefix}…`}</Mono>
              </Cell>
              <Cell>{roleWords[role].name}</Cell>
              <Cell soft>{groupName}</Cell>
              <Cell soft>
                {lastUsedAt ? <Time at={lastUsedAt} clock={clock} form="distance" /> : "never"}
              </Cell>
              <Cell soft>
                {expiresAt ? <Time at={expiresAt} clock={clock} form="date" /> : "no end"}
                {expiresAt && (
                  <Second tone={over ? "warning" : undefined}>
                    {over ? "over" : <Time at={expiresAt} clock={clock} form="distance" />}
                  </Second>
                )}
              </Cell>
              <Cell>
                {roles.includes(role) && <RevokeKey id={id} name={name} where={where} action={revoke} />}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
