import { LostTemplate } from "#components/templates/lost-template.tsx";
import { TokenTemplateSection } from "#components/templates/token-template-section.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { tokenTemplate } from "#lib/features/templates/queries.ts";
import { chooseTemplateAction } from "../template-actions.ts";
import type { TokenPlace } from "./place.ts";

/** Which template a token's invitations are mailed by. */
export async function InvitationMessage({ place }: { place: TokenPlace }) {
  const { groupId, base, token, clock } = place;
  const template = await tokenTemplate(await requireGrant(groupId, "token:write"), token.id);
  return (
    <>
      <LostTemplate lost={template.lost} clock={clock} />
      <TokenTemplateSection
        tokenId={token.id}
        template={template}
        action={chooseTemplateAction.bind(null, groupId)}
        path={`${base}/settings/templates`}
      />
    </>
  );
}

/** That the chosen one was deleted, for who may choose another; nothing otherwise. */
export async function LostMessage({ place }: { place: TokenPlace }) {
  if (!place.mayWrite) return null;
  const { groupId, path, token, clock } = place;
  const { lost } = await tokenTemplate(await requireGrant(groupId, "token:write"), token.id);
  return <LostTemplate lost={lost} clock={clock} href={`${path}/settings#invitation-message`} />;
}
