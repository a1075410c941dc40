"use client";

import Link from "next/link";
import { count } from "#components/ui/count.ts";

export interface SplitPart {
  /** Pencil what will change, green what was asked to, ink what stands, red what cannot, orange what waits. */
  look: "change" | "changed" | "stands" | "cannot" | "waits";
  count: number;
  /** "get it", "have it already", "cannot", "wait, none left" */
  word: string;
  /** The rows of this part. */
  href: string;
  on?: boolean | undefined;
}

const rects = {
  change: "sp-ink",
  changed: "sp-done",
  stands: "sp-has",
  cannot: "sp-crit",
  waits: "sp-warn",
} as const;
const tones = {
  change: undefined,
  changed: undefined,
  stands: undefined,
  cannot: "critical",
  waits: "warning",
} as const;

/** How a plan divides those it asks for; in pencil until it is applied. `label` is the same as a sentence. */
export function SplitBar({ parts, label }: { parts: readonly SplitPart[]; label: string }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0) || 1;
  const percent = (value: number) => ((value / total) * 100).toFixed(2);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part.count, 0));
  return (
    <>
      <svg className="bar split" width="100%" height={12} role="img" aria-label={label}>
        {parts.map((part, at) =>
          part.count === 0 ? null : (
            <rect
              key={part.look}
              className={rects[part.look]}
              fill={part.look === "change" ? "url(#hatch)" : undefined}
              x={`${percent(starts[at] ?? 0)}%`}
              width={`${Math.max(0.25, Number(percent(part.count)) - 0.25)}%`}
              height={12}
            />
          ),
        )}
      </svg>
      <ul className="split-key">
        {parts.map((part) => (
          <li key={part.look} className={part.on ? "is-on" : undefined}>
            <Link href={part.href} scroll={false} aria-current={part.on ? "true" : undefined}>
              <b className={part.count > 0 ? tones[part.look] : undefined}>{count(part.count)}</b>
              <span>{part.word}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
