"use client";

import { useActionState } from "react";
import { tellSyncs } from "#components/apps/tell-syncs.ts";
import { Button } from "#components/ui/button.tsx";
import { type ActionResult, type FormAction, idle } from "#lib/actions/result.ts";
import type { AskedSyncs } from "#lib/features/tokens/queries.ts";

/** Asks Apple for the titles and licenses of every token here. */
export function SyncAllButton({ action }: { action: FormAction<AskedSyncs> }) {
  const tellingAction: FormAction<AskedSyncs> = async (previous, form) => {
    const result = await action(previous, form);
    tellSyncs(result);
    return result;
  };
  const [, submit, pending] = useActionState<ActionResult<AskedSyncs>, FormData>(tellingAction, idle);
  return (
    <form action={submit}>
      <Button type="submit" icon="refresh-cw" busy={pending}>
        Sync all
      </Button>
    </form>
  );
}
