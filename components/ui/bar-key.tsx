"use client";

import type { ReactNode } from "react";

const blocks = {
  ink: "k",
  refused: "k k-refused",
  reserve: "k k-reserve",
  track: "k k-track",
} as const;

export interface KeyEntry {
  look: keyof typeof blocks | "pencil";
  words: ReactNode;
}

/** What the shades of a bar mean. */
export function BarKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <p className="key key-top">
      {entries.map(({ look, words }, at) => (
        <span key={at}>
          {look === "pencil" ? <PencilBlock /> : <i className={blocks[look]} />}
          {words}
        </span>
      ))}
    </p>
  );
}

function PencilBlock() {
  return (
    <svg width="14" height="10" aria-hidden="true">
      <rect width="14" height="10" fill="url(#hatch)" />
    </svg>
  );
}
