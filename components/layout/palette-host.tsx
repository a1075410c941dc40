"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { PaletteProps } from "#components/layout/command-palette.tsx";
import { useShortcuts } from "#components/layout/use-shortcuts.ts";
import { onWish } from "#components/layout/wishes.ts";

const CommandPalette = lazy(() => import("#components/layout/command-palette.tsx"));

interface PaletteHostProps extends Omit<PaletteProps, "onClose"> {
  /** Sequences such as "g t" and where they lead. */
  places: Readonly<Record<string, string>>;
  /** The person's choice; ⌘K works either way. */
  shortcuts: boolean;
}

/** Keys everywhere, and the palette behind them. Stands among the hosts of AppShell. */
export function PaletteHost({ places, shortcuts, ...palette }: PaletteHostProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const go = useCallback((href: string) => router.push(href), [router]);

  useShortcuts({ on: shortcuts, onFind: show, places, onGo: go });
  useEffect(() => onWish("find", show), [show]);

  if (!open) return null;
  return (
    <Suspense>
      <CommandPalette {...palette} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
