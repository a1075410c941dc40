"use client";

import { useEffect, useState } from "react";
import type { PaletteSection } from "#components/layout/palette-entry.ts";

/** So long nobody types before the server is asked. */
const PAUSE_MS = 120;

interface Answer {
  query: string;
  sections: readonly PaletteSection[];
  heard: boolean;
}

/** What the server finds for the last thing typed; an answer that comes late is dropped. */
export function useSearch(query: string, search: (query: string) => Promise<readonly PaletteSection[]>) {
  const wanted = query.trim();
  const [answer, setAnswer] = useState<Answer>({ query: "", sections: [], heard: true });

  useEffect(() => {
    if (wanted === "") return;
    let late = false;
    const timer = setTimeout(() => {
      search(wanted).then(
        (sections) => !late && setAnswer({ query: wanted, sections, heard: true }),
        () => !late && setAnswer({ query: wanted, sections: [], heard: false }),
      );
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, search]);

  if (wanted === "") return { sections: [], state: "idle" as const };
  const state: "asking" | "heard" | "unheard" =
    answer.query !== wanted ? "asking" : answer.heard ? "heard" : "unheard";
  return { sections: answer.sections, state };
}
