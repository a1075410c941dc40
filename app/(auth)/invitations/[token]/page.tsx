import { JoinAsMember } from "#components/access/join-as-member.tsx";
import { JoinAsNew } from "#components/access/join-as-new.tsx";
import { roleWords } from "#components/access/role-words.ts";
import { AuthFrame } from "#components/layout/auth-frame.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import type { Wording } from "#components/wordings/wording.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { wholeDate } from "#components/ui/time-words.ts";
import { answer } from "#lib/actions/answer.ts";
import { openInvitation } from "#lib/auth/invited.ts";
import { memberHere } from "#lib/auth/session.ts";
import { showInvitation } from "#lib/features/members/queries.ts";
import { joinAsMemberAction, joinAsNewAction, signOutToJoinAction } from "./actions.ts";

export const metadata = { title: "Invitation" };

const visitor = { actor: { kind: "job", id: null, name: "invitation" }, requestId: "invitation" } as const;

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await answer(() => read(token));
  if (opened.status === "refused") return <Over {...wordingFor(opened.reason, opened.facts)} />;

  const { email, role, groupName, customerName, invitedBy, expiresAt, timeZone, known } = opened.value;
  const member = await memberHere();
  const facts = [
    { term: "From", value: invitedBy },
    {
      term: "Group",
      value: groupName,
      second: groupName === customerName ? "and all below it" : `of ${customerName}, and all below it`,
    },
    { term: "Role", value: roleWords[role].name, second: roleWords[role].may },
    { term: "Until", value: wholeDate(expiresAt, timeZone), second: "works once" },
  ];
  return (
    <AuthFrame
      title={`Join ${customerName}`}
      lead={`${invitedBy} invites ${email}.`}
      facts={<FactList look="gate" facts={facts} />}
    >
      {known || member ? (
        <JoinAsMember
          link={token}
          email={email}
          member={member && { name: member.name, email: member.email }}
          action={joinAsMemberAction}
          signOut={signOutToJoinAction}
        />
      ) : (
        <JoinAsNew link={token} email={email} action={joinAsNewAction} />
      )}
    </AuthFrame>
  );
}

async function read(token: string) {
  const { scope, invitationId } = await openInvitation(token, visitor);
  return { ...(await showInvitation(scope, invitationId)), timeZone: scope.timeZone };
}

function Over({ title, text }: Wording) {
  return (
    <AuthFrame title="Invitation">
      <Callout
        tone="notice"
        icon="link"
        actions={
          <ButtonLink size="sm" href="/sign-in">
            Sign in
          </ButtonLink>
        }
      >
        <p>
          <b>{title}</b> {text}
        </p>
      </Callout>
    </AuthFrame>
  );
}
