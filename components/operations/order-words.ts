import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { OrderRow } from "#lib/features/operations/queries.ts";

interface OrderLook {
  tone: ChipTone;
  icon: IconName;
  words: string;
}

const looks: Readonly<Record<string, OrderLook>> = {
  planned: { tone: "pencil", icon: "pen-line", words: "Written down" },
  sending: { tone: "pencil", icon: "send", words: "Leaving" },
  sent: { tone: "pencil", icon: "clock", words: "Waiting for Apple" },
  unknown: { tone: "notice", icon: "search", words: "Answer lost, looking" },
  answered: { tone: "pencil", icon: "clock", words: "Reading back" },
  withdrawn: { tone: "plain", icon: "circle-minus", words: "Never sent" },
};

const replaced = new Set(["limits-changed", "answer-lost", "event-stuck", "event-forgotten"]);

export function orderLook({
  state,
  eventId,
  eventStatus,
  problem,
}: Pick<OrderRow, "state" | "eventId" | "eventStatus" | "problem">): OrderLook {
  const look = looks[state];
  if (look) return look;
  if (problem && replaced.has(problem.reason))
    return { tone: "plain", icon: "rotate-cw", words: "Written anew" };
  if (eventStatus === "FAILED") return { tone: "critical", icon: "x", words: "Completed, some refused" };
  if (eventId === null && problem) return { tone: "critical", icon: "ban", words: "Refused" };
  return { tone: "ok", icon: "circle-check", words: "Completed" };
}

/** "20 s", "32 s so far", "2 min"; a dash for what was never sent. */
export function tookWords({ sentAt, settledAt }: Pick<OrderRow, "sentAt" | "settledAt">, now: Date): string {
  if (!sentAt) return "–";
  const seconds = Math.max(0, Math.round(((settledAt ?? now).getTime() - sentAt.getTime()) / 1000));
  const took = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return settledAt ? took : `${took} so far`;
}
