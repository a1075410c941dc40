import { actorWords, verbOf, viaWords } from "#components/activity/action-words.ts";
import { entryWords } from "#components/tokens/entry-words.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { differences } from "#lib/domain/activity/differences.ts";
import type { TokenHistory } from "#lib/features/tokens/queries.ts";

const icons: Record<string, IconName> = {
  "token.added": "upload",
  "token.renewed": "file-key",
  "token.wishes-queued": "clock",
  "token.edited": "pencil",
  "token.sync-asked": "refresh-cw",
  "token.notifications-changed": "bell",
  "token.location-renamed": "pencil-line",
};

interface TokenEntriesProps {
  entries: TokenHistory["entries"];
  clock: Clock;
}

/** What was done to a token, by whom and from where, newest on top. */
export function TokenEntries({ entries, clock }: TokenEntriesProps) {
  return (
    <Timeline
      moments={entries.map((entry) => ({
        id: entry.id,
        when: <Time at={entry.at} clock={clock} />,
        icon: icons[entry.action] ?? "activity",
        what: (
          <>
            <b>{actorWords(entry)}</b> {verbOf(entry.action)} {entry.targetName}
            <span className="second">{entryWords(differences(entry.before, entry.after))}</span>
          </>
        ),
        delta: viaWords[entry.via] ?? entry.via,
      }))}
    />
  );
}
