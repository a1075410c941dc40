import { Chip } from "#components/marks/chip.tsx";
import { count, counted } from "#components/ui/count.ts";
import { type Line, LineList } from "#components/ui/line-list.tsx";

interface AppleAnswers {
  locations: number;
  silent: number;
  slowestMs: number | null;
}

interface ConnectionsProps {
  apple: AppleAnswers;
  /** Apple is the built-in one. */
  rehearsal: boolean;
  worker: "ready" | "off" | "silent" | "unknown";
}

/** What this console depends on, and whether it is there. */
export function Connections({ apple, rehearsal, worker }: ConnectionsProps) {
  return <LineList lines={[appleLine(apple, rehearsal), workerLine(worker)]} />;
}

function appleLine({ locations, silent, slowestMs }: AppleAnswers, rehearsal: boolean): Line {
  const answer = `${count(locations - silent)} ${locations - silent === 1 ? "answers" : "answer"}`;
  return {
    id: "apple",
    icon: rehearsal ? "theater" : "cloud",
    name: `${rehearsal ? "Built-in Apple" : "Apple"}, ${counted(locations, "location")}`,
    second: slowestMs === null ? answer : `${answer} · slowest ${count(slowestMs)} ms`,
    end:
      silent > 0 ? (
        <Chip tone="warning" icon="cloud-off">
          {count(silent)} silent
        </Chip>
      ) : (
        <Chip tone="ok" icon="circle-check">
          Answers
        </Chip>
      ),
  };
}

function workerLine(worker: ConnectionsProps["worker"]): Line {
  const line = { id: "worker", icon: "server", name: "Worker" } as const;
  if (worker === "ready")
    return {
      ...line,
      second: "syncs, sends, reads back",
      end: (
        <Chip tone="ok" icon="circle-check">
          Running
        </Chip>
      ),
    };
  const off = worker === "off";
  return {
    ...line,
    second: off ? "switched off for this server" : "nothing is synced or sent until it is back",
    end: (
      <Chip tone={off ? "plain" : "critical"} icon={off ? "circle-minus" : "unplug"}>
        {off ? "Off" : "Silent"}
      </Chip>
    ),
  };
}
