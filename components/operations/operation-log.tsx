import { Section } from "#components/layout/section.tsx";
import { logWords } from "#components/operations/log-words.ts";
import { EventLog } from "#components/ui/event-log.tsx";
import { clockTime } from "#components/ui/time-words.ts";
import type { LogRow } from "#lib/features/operations/queries.ts";

/** What an operation did, newest first, in the customer's time. */
export function OperationLog({ log, zone }: { log: readonly LogRow[]; zone: string }) {
  return (
    <Section id="log" title="Log">
      {log.length === 0 ? (
        <p className="soft">Nothing has happened yet.</p>
      ) : (
        <EventLog entries={log.map((row) => ({ ...logWords(row), time: clockTime(row.at, zone) }))} />
      )}
    </Section>
  );
}
