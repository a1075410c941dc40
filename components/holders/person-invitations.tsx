import Link from "next/link";
import { channelWords, reasonWords, stateLook } from "#components/invitations/invitation-words.ts";
import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { InvitationRecord } from "#lib/features/invitations/queries.ts";

interface PersonInvitationsProps {
  invitations: readonly InvitationRecord[];
  /** By the tokens' ids. */
  names: ReadonlyMap<string, string | null>;
  base: string;
  clock: Clock;
}

/** How far a person's invitations have come, location by location, and why there is one. */
export function PersonInvitations({ invitations, names, base, clock }: PersonInvitationsProps) {
  return (
    <Section id="invitations" title="Invitations">
      {invitations.length === 0 ? (
        <p className="note">Nobody has invited this person yet.</p>
      ) : (
        <LineList
          lines={invitations.map((one) => {
            const { tone, icon, word } = stateLook[one.state];
            const channel = one.state === "invited" ? channelWords(one) : null;
            return {
              id: one.tokenId,
              name: (
                <Link href={`${base}/tokens/${one.tokenId}/invitations`}>
                  {names.get(one.tokenId) ?? "Token"}
                </Link>
              ),
              second: (
                <>
                  <Time at={one.changedAt} clock={clock} />
                  {channel && `, ${channel}`}. {reasonWords(one)}
                </>
              ),
              push: true,
              end: (
                <Chip tone={tone} icon={icon}>
                  {word}
                </Chip>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}
