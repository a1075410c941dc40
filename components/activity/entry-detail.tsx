import { actorWords, verbOf, viaWords } from "#components/activity/action-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import { DetailRow } from "#components/ui/detail-row.tsx";
import { Diff } from "#components/ui/diff.tsx";
import { type Fact, FactList } from "#components/ui/fact-list.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { fullTime } from "#components/ui/time-words.ts";
import { differences } from "#lib/domain/activity/differences.ts";
import type { ActivityEntry } from "#lib/features/activity/queries.ts";

interface EntryDetailProps {
  entry: ActivityEntry;
  columns: number;
  /** The name of the group in which it happened, where it is still there. */
  group: string | undefined;
  filteredBy: (key: string, value: string) => string;
  zone: string;
}

const kinds: Record<string, string> = { member: "a member", key: "an API key", job: "the server itself" };

/** One entry whole: who, where, when, what changed line by line, and the way to more of the same. */
export function EntryDetail({ entry, columns, group, filteredBy, zone }: EntryDetailProps) {
  const facts: (Fact | false)[] = [
    { term: "Actor", value: actorWords(entry), second: kinds[entry.actorKind] },
    { term: "Did", value: verbOf(entry.action), second: entry.action },
    { term: "From", value: viaWords[entry.via] ?? entry.via, second: group && `in ${group}` },
    { term: "When", value: fullTime(entry.at, zone) },
    entry.requestId !== null && { term: "Request", value: <Mono copy="request id">{entry.requestId}</Mono> },
    { term: "Entry", value: count(Number(entry.id)) },
  ];
  const changed = differences(entry.before, entry.after);
  return (
    <DetailRow
      columns={columns}
      facts={<FactList facts={facts} />}
      middle={
        <div>
          {changed.map(({ key, kept, gone, come }) => (
            <Diff
              key={key}
              title={key}
              lines={[
                ...kept.map((text) => ({ sign: " ", text }) as const),
                ...gone.map((text) => ({ sign: "-", text }) as const),
                ...come.map((text) => ({ sign: "+", text }) as const),
              ]}
            />
          ))}
        </div>
      }
      actions={
        <>
          <ButtonLink size="sm" href={filteredBy("actor", entry.actorName)}>
            {entry.actorKind === "member" ? "This person" : "This actor"}
          </ButtonLink>
          {entry.targetId && (
            <ButtonLink size="sm" href={filteredBy("target", entry.targetId)}>
              This target
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
