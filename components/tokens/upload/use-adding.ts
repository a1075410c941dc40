"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { forgetDraft } from "#components/tokens/upload/draft.ts";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import { formOf, type Refused } from "#components/tokens/upload/use-upload.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { AddedToken } from "#lib/features/tokens/queries.ts";
import type { Reason } from "#lib/refusal.ts";

/** Told in the form itself; every other refusal is about the file or its location, and takes the dialog's place. */
const aboutTheForm: readonly Reason[] = [
  "name-taken",
  "region-unknown",
  "not-found",
  "forbidden",
  "token-not-allowed",
  "token-legacy",
  "apple-unreachable",
  "apple-busy",
  "apple-throttled",
  "emulator-unreachable",
];

export type Adding = Omit<ReturnType<typeof useActionForm<AddedToken>>, "pending"> & { pending: boolean };

interface AddingNeeds {
  add: FormAction<AddedToken>;
  upload: Upload | null;
  /** Whose it is, once that is known. */
  uId: string | null;
  /** "/groups/…/tokens" */
  path: string;
  onRefused: (refused: Refused) => void;
  onClose: () => void;
}

/** Saves the token: the file is sent once more, since the server kept nothing of it. Then leads to its page. */
export function useAdding({ add, upload, uId, path, onRefused, onClose }: AddingNeeds): Adding {
  const router = useRouter();
  const pathname = usePathname();
  const [goal, setGoal] = useState<string | null>(null);
  const sending: FormAction<AddedToken> = (previous, form) =>
    add(previous, upload ? formOf(upload, form) : form);
  const adding = useActionForm(sending, ({ tokenId, next }) => {
    if (uId !== null) forgetDraft(uId);
    const takesOver = next === "take-over";
    setGoal(takesOver ? `${path}/${tokenId}/take-over` : `${path}/${tokenId}`);
    router.push(`${path}/${tokenId}${takesOver ? "/take-over" : "?added=1"}`);
  });

  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    const { result } = adding;
    if (result.status === "refused" && !aboutTheForm.includes(result.reason)) refused(result);
  }, [adding.result]); // eslint-disable-line react-hooks/exhaustive-deps
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (goal === pathname) close();
  }, [goal, pathname]);
  return { ...adding, pending: adding.pending || goal !== null };
}
