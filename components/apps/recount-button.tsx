"use client";

import { useEffect } from "react";
import { recountWords } from "#components/apps/recount-words.ts";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { RecountedTitle } from "#lib/features/sync/queries.ts";

/** Asks Apple for this one title again, as after a purchase, and says what each token answered. */
export function RecountButton({ titleId, action }: { titleId: string; action: FormAction<RecountedTitle> }) {
  const { form, result, pending } = useActionForm(action, ({ tokens }) =>
    toast({ title: "Counted again", second: recountWords(tokens), tone: "ok", icon: "refresh-cw" }),
  );
  useEffect(() => {
    if (result.status === "refused") tellRefusal(result);
  }, [result]);
  return (
    <form {...form}>
      <input type="hidden" name="title" value={titleId} />
      <Button size="sm" icon="refresh-cw" type="submit" busy={pending}>
        Recount
      </Button>
    </form>
  );
}
