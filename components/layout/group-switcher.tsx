"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { SwitcherProps } from "#components/layout/switcher-panel.tsx";
import { onWish } from "#components/layout/wishes.ts";

const SwitcherPanel = lazy(() => import("#components/layout/switcher-panel.tsx"));

/** Opens over the page when the switcher button is pressed. Stands among the hosts of AppShell. */
export function GroupSwitcher(props: Omit<SwitcherProps, "onClose">) {
  const [open, setOpen] = useState(false);
  useEffect(() => onWish("groups", () => setOpen(true)), []);
  if (!open) return null;
  return (
    <Suspense>
      <SwitcherPanel {...props} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
