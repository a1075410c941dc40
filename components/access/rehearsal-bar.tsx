import type { ReactNode } from "react";
import { RehearsalFrame } from "#components/layout/rehearsal-frame.tsx";
import { longTime } from "#components/ui/time-words.ts";

const DAY_MS = 86_400_000;

interface RehearsalBarProps {
  /** The rehearsal's own time. */
  now: Date;
  timeZone: string;
  offsetMs: number;
  /** What moves the clock, and the way out. */
  children?: ReactNode;
}

export function RehearsalBar({ now, timeZone, offsetMs, children }: RehearsalBarProps) {
  const days = Math.round(offsetMs / DAY_MS);
  const ahead = days === 0 ? undefined : `${days} ${days === 1 ? "day" : "days"} ahead`;
  return (
    <RehearsalFrame clock={longTime(now, timeZone)} ahead={ahead}>
      {children}
    </RehearsalFrame>
  );
}
