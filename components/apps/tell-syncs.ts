import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { counted } from "#components/ui/count.ts";
import { toast } from "#components/ui/toast.ts";
import type { ActionResult } from "#lib/actions/result.ts";
import type { AskedSyncs } from "#lib/features/tokens/queries.ts";

/** Says how many tokens are being synced, or why none is. */
export function tellSyncs(result: ActionResult<AskedSyncs>): void {
  if (result.status === "refused") tellRefusal(result);
  if (result.status !== "done") return;
  const { started, running } = result.value;
  toast({
    title: started > 0 ? `Syncing ${counted(started, "token")}` : "Nothing new to sync",
    ...(running > 0 && { second: `${counted(running, "token")} being synced already.` }),
    icon: "refresh-cw",
  });
}
