import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

/** A token of a group above is renewed there. */
export function RenewElsewhere({ token }: { token: TokenRow }) {
  return (
    <EmptyState
      title={`${token.name} is renewed in ${token.groupName}`}
      action={
        <ButtonLink kind="primary" href={`/groups/${token.groupId}/tokens/${token.id}/renew`}>
          Go to {token.groupName}
        </ButtonLink>
      }
    >
      It belongs to that group and is only inherited here. Whoever manages tokens there can renew it; if you
      are not a member there, tell them which one it is.
    </EmptyState>
  );
}
