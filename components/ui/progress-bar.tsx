"use client";

import type { ReactNode } from "react";
import { count } from "#components/ui/count.ts";

export interface Progress {
  done: number;
  /** Asked for, not yet confirmed. */
  underWay?: number | undefined;
  failed?: number | undefined;
  total: number;
}

/** Percent with one decimal. */
const percent = (part: number, total: number) => (total > 0 ? Math.round((part / total) * 1000) / 10 : 0);

/** Three truths in one bar: confirmed, under way, not done. `label` says what is counted. */
export function ProgressBar({ progress, label }: { progress: Progress; label: string }) {
  const { done, underWay = 0, failed = 0, total } = progress;
  const ink = percent(done, total);
  const pencil = percent(underWay, total);
  const refused = percent(failed, total);
  return (
    <svg
      className="bar"
      width="100%"
      height={12}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <rect className="bar-track" width="100%" height={12} />
      <rect className="bar-ink" width={`${ink}%`} height={12} />
      {pencil > 0 && <rect fill="url(#hatch)" x={`${ink}%`} width={`${pencil}%`} height={12} />}
      {refused > 0 && <rect className="bar-crit" x={`${100 - refused}%`} width={`${refused}%`} height={12} />}
    </svg>
  );
}

interface ProgressHeadProps {
  progress: Progress;
  /** "confirmed" */
  word: string;
  /** "about 20 s left": changes are announced, so change it every five seconds at most. */
  status?: ReactNode | undefined;
}

/** 141 of 186 confirmed, 40 under way, 5 not done */
export function ProgressHead({ progress, word, status }: ProgressHeadProps) {
  const { done, underWay = 0, failed = 0, total } = progress;
  const rest = [underWay && `${count(underWay)} under way`, failed && `${count(failed)} not done`].filter(
    Boolean,
  );
  return (
    <div className="progress-top">
      <p className="progress-n">
        <b>{count(done)}</b> of {count(total)} {word}
        {rest.length > 0 && <span className="muted">, {rest.join(", ")}</span>}
      </p>
      {status && (
        <p className="muted" role="status">
          {status}
        </p>
      )}
    </div>
  );
}
