"use client";

import { useEffect } from "react";
import { tellRefusal } from "#components/forms/action-button.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { AskedSyncs } from "#lib/features/tokens/queries.ts";

/** Asks Apple for the titles and licenses of every token here. */
export function SyncAllButton({ action }: { action: FormAction<AskedSyncs> }) {
  const { form, result, pending } = useActionForm(action, ({ started, running }) =>
    toast({
      title: started > 0 ? `Syncing ${counted(started, "token")}` : "Nothing new to sync",
      ...(running > 0 && { second: `${counted(running, "token")} being synced already.` }),
      icon: "refresh-cw",
    }),
  );
  useEffect(() => {
    if (result.status === "refused") tellRefusal(result);
  }, [result]);
  return (
    <form {...form}>
      <Button type="submit" icon="refresh-cw" busy={pending}>
        Sync all
      </Button>
    </form>
  );
}
