import { actorIcon, actorWords, verbOf, viaWords } from "#components/activity/action-words.ts";
import { Icon } from "#components/marks/icon.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { ActivityEntry } from "#lib/features/home/queries.ts";

const icons: Record<string, IconName> = {
  token: "key-round",
  group: "folder-tree",
  member: "users",
  invitation: "mail",
  key: "key-square",
  device: "tablet-smartphone",
  person: "user-round",
  plan: "list-checks",
  operation: "activity",
};

/** What was done last, by whom and from where. */
export function RecentChanges({ entries, clock }: { entries: readonly ActivityEntry[]; clock: Clock }) {
  if (entries.length === 0) return <p className="soft">Nothing has been changed yet.</p>;
  return (
    <ul className="conn">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Icon name={icons[entry.action.split(".")[0] ?? ""] ?? actorIcon(entry)} />
          <span>
            <span>
              {actorWords(entry)} {verbOf(entry.action)} <b>{entry.targetName}</b>
            </span>
            <span className="second">
              <Time at={entry.at} clock={clock} /> · {viaWords[entry.via] ?? entry.via}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
