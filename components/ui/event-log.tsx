import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";

export interface LogEntry {
  /** Clock with seconds: 09:16:41. */
  time: string;
  words: ReactNode;
  kind: "check" | "clock" | "x" | "pen-line";
}

/** What an operation did, newest first. */
export function EventLog({
  entries,
  label = "Log",
}: {
  entries: readonly LogEntry[];
  label?: string | undefined;
}) {
  return (
    <div role="log" aria-label={label}>
      <ol className="log">
        {entries.map(({ time, words, kind }, at) => (
          <li key={`${time}-${entries.length - at}`} className={`log-${kind}`}>
            <span className="mono">{time}</span>
            <Icon name={kind} size={14} />
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
