"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { currentToasts, onToasts, type KeptToast } from "#components/ui/toast.ts";

const ToastPanel = lazy(() => import("#components/ui/toast-panel.tsx"));
const none: readonly KeptToast[] = [];

/** Shows what `toast()` is told. Once in the frame; its code is fetched with the first toast. */
export function Toaster() {
  const toasts = useSyncExternalStore(onToasts, currentToasts, () => none);
  if (toasts.length === 0) return null;
  return (
    <Suspense>
      <ToastPanel toasts={toasts} />
    </Suspense>
  );
}
