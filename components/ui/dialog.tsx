"use client";

import { lazy, Suspense } from "react";
import type { DialogProps } from "#components/ui/dialog-panel.tsx";

const DialogPanel = lazy(() => import("#components/ui/dialog-panel.tsx"));

/** Asks over the page. Its code is fetched when the first one opens. */
export function Dialog({ open, ...rest }: DialogProps & { open: boolean }) {
  if (!open) return null;
  return (
    <Suspense>
      <DialogPanel {...rest} />
    </Suspense>
  );
}
