"use client";

import { useTransition } from "react";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, idle } from "#lib/actions/result.ts";
import type { AskedSync } from "#lib/features/tokens/queries.ts";

/** Asks for a sync of a token, and says what came of it where the page itself may not show it. */
export function useSync(action: FormAction<AskedSync>, token: { id: string; name: string }) {
  const [pending, start] = useTransition();
  const sync = () =>
    start(async () => {
      const form = new FormData();
      form.set("token", token.id);
      const result = await action(idle, form);
      if (result.status === "refused") tellRefusal(result);
      if (result.status === "done") toast(wordsOf(token.name, result.value));
    });
  return { sync, pending };
}

function wordsOf(name: string, { attached, number, startedBy, scheduled }: AskedSync) {
  if (!attached)
    return { title: `Syncing ${name}`, second: `Operation ${number}`, icon: "refresh-cw" } as const;
  const whose = scheduled ? "The schedule" : startedBy;
  return {
    title: `${name} is being synced already`,
    second: `${whose} started it: operation ${number}.`,
    icon: "refresh-cw",
  } as const;
}
