import { RehearseButton } from "#components/setup/rehearse-button.tsx";
import { NoTokens } from "#components/tokens/no-tokens.tsx";
import { can, type Role } from "#lib/domain/access/permission.ts";
import { startRehearsalAction } from "../rehearsal/actions.ts";

interface NoTokensHereProps {
  groupId: string;
  customer: string;
  scope: { role: Role; world: string | null };
}

/** The two doors, wherever a page would show tokens and there are none. */
export function NoTokensHere({ groupId, customer, scope }: NoTokensHereProps) {
  return (
    <NoTokens
      customer={customer}
      mayWrite={can(scope.role, "token:write")}
      rehearse={
        can(scope.role, "rehearsal:write") ? (
          <RehearseButton action={startRehearsalAction.bind(null, groupId)} />
        ) : (
          <p className="soft">Starting one takes an admin.</p>
        )
      }
      {...(scope.world !== null && { filesHref: `/groups/${groupId}/rehearsal` })}
    />
  );
}
