"use client";

import { useState } from "react";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface RemoveManyButtonProps {
  kind: Kind;
  count: number;
  /** What says who is meant. */
  chosen: Readonly<Record<string, string>>;
  customer: string;
  action: FormAction<void>;
}

/** Removes all that are chosen, once their number is typed. */
export function RemoveManyButton({ kind, count, chosen, customer, action }: RemoveManyButtonProps) {
  const [open, setOpen] = useState(false);
  const { one, many } = kinds[kind];
  const all = counted(count, one, many);
  return (
    <>
      <Button kind="danger-quiet" icon="trash" onClick={() => setOpen(true)}>
        {`Remove ${all}…`}
      </Button>
      {open && (
        <ConfirmAction
          onClose={() => setOpen(false)}
          action={action}
          fields={chosen}
          title={`Remove ${all}`}
          where={`From ${customer}`}
          name={String(count)}
          act={`Remove ${all}`}
          keep="Keep them"
          done={`${all} removed`}
        >
          <p>Only the records go. Apple is told nothing, and everybody keeps their licenses there.</p>
        </ConfirmAction>
      )}
    </>
  );
}
