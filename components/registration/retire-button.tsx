"use client";

import { lazy, Suspense, useState } from "react";
import type { RetireDialogProps } from "#components/registration/retire-dialog.tsx";
import { Button } from "#components/ui/button.tsx";

const RetireDialog = lazy(async () => ({
  default: (await import("#components/registration/retire-dialog.tsx")).RetireDialog,
}));

/** Ends what a location knows of somebody, after saying what comes back and what stays. */
export function RetireButton(props: Omit<RetireDialogProps, "onClose">) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="sm" kind="ghost" icon="user-round-x" onClick={() => setAsking(true)}>
        Retire…
      </Button>
      <Suspense>{asking && <RetireDialog {...props} onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
}
