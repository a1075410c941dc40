import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { problemWords } from "#components/operations/operation-words.ts";
import type { NotDoneRow, WhatNow } from "#lib/features/operations/queries.ts";

interface NowLook {
  tone: ChipTone;
  icon: IconName;
  word: string;
  /** What to do, where the reason does not say it. */
  second: string;
}

export const nowLooks: Readonly<Record<WhatNow, NowLook>> = {
  retry: { tone: "critical", icon: "rotate-cw", word: "Can be retried", second: "Safe to ask again." },
  buy: {
    tone: "warning",
    icon: "hourglass",
    word: "None left",
    second: "Another change took the last one. Buy or revoke some, then retry.",
  },
  "check-serial": {
    tone: "notice",
    icon: "search",
    word: "Check serial",
    second: "Read back three times. Is the serial right?",
  },
  "see-token": {
    tone: "critical",
    icon: "key-round",
    word: "See token",
    second: "Nothing was sent. Retry once its token can act.",
  },
  final: { tone: "plain", icon: "ban", word: "Final", second: "Asking again does not change it." },
  look: { tone: "notice", icon: "eye", word: "Look at it", second: "Mend the cause, then retry." },
};

type Told = Pick<NotDoneRow, "state" | "meaning" | "number" | "problem">;

/** Why a license did not come about, in a few plain words. */
export function whyNotDone({ state, meaning, number, problem }: Told, kind: string): string {
  if (state === "missing")
    return kind === "revoke" ? "Apple said yes, but still lists it" : "Apple said yes, but does not list it";
  if (meaning) return meaning;
  if (state === "refused") return number === null ? "Apple refused it without a reason" : "Apple refused it";
  if (problem === "stopped") return "Stopped before it was sent";
  return (problem && problemWords({ reason: problem })?.title) || "Never sent";
}
