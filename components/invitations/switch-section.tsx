import { autoWords, switchWords } from "#components/invitations/switch-words.ts";
import { SwitchButton } from "#components/invitations/switch-button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { InvitationStanding } from "#lib/features/invitations/queries.ts";

interface SwitchSectionProps {
  token: { id: string; name: string };
  standing: InvitationStanding;
  /** Left out where the reader may not. */
  action: FormAction<void> | undefined;
}

/** "Automatically send invites", what it does, and what invites whatever it says. */
export function SwitchSection({ token, standing, action }: SwitchSectionProps) {
  const { invites, autoTitles, counts } = standing;
  const auto = autoWords(autoTitles, counts["not-invited"] + counts.queued, invites);
  const words = switchWords(standing);
  const off = "Whoever was queued by it and has not been told yet leaves the queue. Nobody is told anything.";
  const said = [invites ? off : words, ...(auto ? [auto] : [])];
  return (
    <>
      <Callout
        icon="mail"
        actions={
          action && (
            <SwitchButton
              action={action}
              tokenId={token.id}
              name={token.name}
              invites={invites}
              words={said}
            />
          )
        }
      >
        <p>
          <b>{invites ? "Invitations are sent automatically." : "Invitations are not sent automatically."}</b>{" "}
          {words}
        </p>
        <p className="note">
          Accepting asks people to agree to Apple’s terms for their Apple Account. Devices need no invitation:
          leave this off where apps go to devices. An app with the user’s license invites whom it is given to
          all the same.
        </p>
      </Callout>
      {auto && (
        <Callout tone="notice" icon="info">
          <p>{auto}</p>
        </Callout>
      )}
    </>
  );
}
