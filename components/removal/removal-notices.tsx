import { Callout } from "#components/ui/callout.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { RemovalPreview } from "#lib/features/removal/queries.ts";

/** What stands in the way, and the way out: another operation, or a token that Apple no longer takes. */
export function RemovalNotices({ view, base }: { view: RemovalPreview; base: string }) {
  const { blockedBy, removal, ways, token } = view;
  const running = removal ?? blockedBy?.id ?? null;
  return (
    <div className="grid gap-3">
      {running && (
        <Callout
          tone="warning"
          icon="clock"
          actions={
            <ButtonLink size="sm" href={`${base}/operations/${running}`}>
              Open the operation
            </ButtonLink>
          }
        >
          <p>
            {removal ? (
              <b>{token.name} is being removed already.</b>
            ) : (
              <>
                <b>Operation {blockedBy?.number} runs with this token.</b> It can be removed when that is
                over.
              </>
            )}
          </p>
        </Callout>
      )}
      {ways.dead && (
        <Callout
          tone="critical"
          icon="ban"
          actions={
            <ButtonLink size="sm" href={`${base}/tokens/${token.id}/renew`}>
              Renew first
            </ButtonLink>
          }
        >
          <p>
            <b>This token is {token.state}: Apple takes no word of it.</b> Removed now, not one license is
            revoked; what is assigned stays assigned at Apple. Renew it first to get them back, or remove it
            without revoking.
          </p>
        </Callout>
      )}
      {!ways.dead && !ways.mayRevoke && (
        <Callout tone="warning" icon="info">
          <p>
            <b>This token cannot write at Apple now.</b> Removed now, not one license is revoked; what is
            assigned stays assigned at Apple.
          </p>
        </Callout>
      )}
    </div>
  );
}
