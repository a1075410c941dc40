"use client";

import { lazy, Suspense } from "react";
import type { DrawerProps } from "#components/ui/drawer-panel.tsx";

const DrawerPanel = lazy(() => import("#components/ui/drawer-panel.tsx"));

/** Looks without leaving: the list keeps its scroll and filter. */
export function Drawer({ open, ...rest }: DrawerProps & { open: boolean }) {
  if (!open) return null;
  return (
    <Suspense>
      <DrawerPanel {...rest} />
    </Suspense>
  );
}
