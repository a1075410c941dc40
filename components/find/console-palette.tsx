"use client";

import { useCallback } from "react";
import { foundSections } from "#components/find/found-sections.ts";
import type { PaletteEntry } from "#components/layout/palette-entry.ts";
import { PaletteHost } from "#components/layout/palette-host.tsx";
import type { SwatchColor } from "#components/marks/swatch.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";
import { tellSyncs } from "#components/apps/tell-syncs.ts";
import type { AskedSyncs } from "#lib/features/tokens/queries.ts";
import type { FoundThing } from "#lib/features/find/queries.ts";

interface ConsolePaletteProps {
  base: string;
  where: { name: string; swatch: SwatchColor };
  commands: readonly PaletteEntry[];
  places: Readonly<Record<string, string>>;
  shortcuts: boolean;
  find: FormAction<FoundThing[]>;
  syncAll: FormAction<AskedSyncs>;
}

/** The palette over what the server knows: tokens, apps, devices, people, numbers. */
export function ConsolePalette({ base, find, syncAll, ...palette }: ConsolePaletteProps) {
  const search = useCallback(
    async (query: string) => {
      const form = new FormData();
      form.set("query", query);
      const result = await find(idle, form);
      return result.status === "done" ? foundSections(base, result.value) : [];
    },
    [base, find],
  );
  const act = useCallback(async () => tellSyncs(await syncAll(idle, new FormData())), [syncAll]);
  return <PaletteHost {...palette} search={search} onAct={() => void act()} />;
}
