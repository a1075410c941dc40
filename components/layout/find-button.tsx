"use client";

import { wish } from "#components/layout/wishes.ts";
import { Icon } from "#components/marks/icon.tsx";

export function FindButton() {
  return (
    <button
      type="button"
      className="search-btn"
      aria-keyshortcuts="Meta+K Control+K"
      onClick={() => wish("find")}
    >
      <Icon name="search" size={15} />
      <span>Find or do</span>
      <kbd>⌘ K</kbd>
    </button>
  );
}

/** The same on a phone. */
export function FindTab() {
  return (
    <button type="button" onClick={() => wish("find")}>
      <Icon name="search" size={20} />
      <span>Find</span>
    </button>
  );
}
