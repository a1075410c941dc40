"use client";

import { useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "#components/ui/button.tsx";

const never = () => () => undefined;

/** On a phone the decision lies far below, so that its button also stands at the foot of the page. */
export function DockedApply({ form, words, danger }: { form: string; words: string; danger: boolean }) {
  const slot = useSyncExternalStore(
    never,
    () => document.getElementById("bulk-slot"),
    () => null,
  );
  if (!slot) return null;
  return createPortal(
    <div className="bulk only-phone" role="region" aria-label="Apply">
      <span className="bulk-n">{words}</span>
      <div className="bulk-r">
        <Button type="submit" form={form} kind={danger ? "danger" : "primary"}>
          Apply
        </Button>
      </div>
    </div>,
    slot,
  );
}
