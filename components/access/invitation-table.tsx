import { roleWords } from "#components/access/role-words.ts";
import { ResendInvitation } from "#components/access/resend-invitation.tsx";
import type { SentInvitation } from "#components/access/invitation-link.tsx";
import { ActionButton } from "#components/forms/action-button.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import type { InvitationRecord } from "#lib/features/members/queries.ts";

interface InvitationTableProps {
  invitations: readonly InvitationRecord[];
  /** Those one may give: an invitation to a role above is somebody else's to send again. */
  roles: readonly Role[];
  clock: Clock;
  resend: FormAction<SentInvitation>;
  withdraw: FormAction<void>;
}

export function InvitationTable({ invitations, roles, clock, resend, withdraw }: InvitationTableProps) {
  return (
    <Table caption="Open invitations, newest first" widths={[0, 130, 164, 130, 200]} lines="two">
      <TableHead>
        <HeadCell>Invited</HeadCell>
        <HeadCell>Role</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell>Until</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {invitations.map(({ id, email, role, groupName, invitedBy, createdAt, expiresAt }) => {
          const over = expiresAt <= clock.now;
          return (
            <Row key={id} off={over}>
              <Cell>
                <MainCell
                  title={email}
                  second={
                    <>
                      by {invitedBy}, <Time at={createdAt} clock={clock} />
                    </>
                  }
                >
                  {email}
                </MainCell>
              </Cell>
              <Cell>{roleWords[role].name}</Cell>
              <Cell soft>{groupName}</Cell>
              <Cell soft>
                <Time at={expiresAt} clock={clock} form="date" />
                <Second tone={over ? "warning" : undefined}>
                  {over ? "over" : <Time at={expiresAt} clock={clock} form="distance" />}
                </Second>
              </Cell>
              <Cell>
                <span className="flex justify-end gap-2">
                  {roles.includes(role) && <ResendInvitation id={id} email={email} action={resend} />}
                  <ActionButton
                    action={withdraw}
                    fields={{ id }}
                    size="sm"
                    kind="danger-quiet"
                    done={`The invitation for ${email} is taken back`}
                  >
                    Withdraw
                  </ActionButton>
                </span>
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
