"use client";

import { useEffect } from "react";
import { followKeys, SEQUENCE_MS } from "#components/layout/shortcut-keys.ts";

interface Shortcuts {
  /** Switched off, only ⌘K and Ctrl+K are left. */
  on: boolean;
  onFind: () => void;
  /** Sequences such as "g t" and where they lead. */
  places: Readonly<Record<string, string>>;
  onGo: (href: string) => void;
}

/** Keys that work wherever nobody is typing. */
export function useShortcuts({ on, onFind, places, onGo }: Shortcuts) {
  useEffect(() => {
    let keys = "";
    let at = 0;

    const listen = (event: KeyboardEvent) => {
      const command = event.metaKey || event.ctrlKey;
      if (command && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return onFind();
      }
      if (!on || command || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") {
        event.preventDefault();
        return focusFilter() || onFind();
      }
      if (event.timeStamp - at > SEQUENCE_MS) keys = "";
      at = event.timeStamp;
      const followed = followKeys(keys, event.key, Object.keys(places));
      keys = followed.keys;
      const href = followed.hit && places[followed.hit];
      if (href) onGo(href);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [on, onFind, places, onGo]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input:not([type=checkbox]), textarea, select, [role=dialog]") !== null
  );
}

/** The filter of the list in view, when there is one. */
function focusFilter(): boolean {
  const filter = document.querySelector<HTMLInputElement>("main form[role=search] input:not([type=hidden])");
  filter?.focus();
  return filter !== null;
}
