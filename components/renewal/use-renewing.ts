"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useActionForm } from "#components/forms/use-action-form.ts";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import { formOf, type Refused } from "#components/tokens/upload/use-upload.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { RenewedToken } from "#lib/features/renewal/queries.ts";

export type Renewing = ReturnType<typeof useActionForm<RenewedToken>>;

interface RenewingNeeds {
  renew: FormAction<RenewedToken>;
  upload: Upload | null;
  /** "/groups/…/tokens" */
  path: string;
  onRefused: (refused: Refused) => void;
  onClose: () => void;
}

/** Renews the token: the file is sent once more, since the server kept nothing of it. Then leads to its checks. */
export function useRenewing({ renew, upload, path, onRefused, onClose }: RenewingNeeds): Renewing {
  const router = useRouter();
  const sending: FormAction<RenewedToken> = (previous, form) =>
    renew(previous, upload ? formOf(upload, form) : form);
  const renewing = useActionForm(sending, ({ tokenId, operationId }) => {
    router.push(`${path}/${tokenId}/renew?done=${operationId}`);
    onClose();
  });
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    if (renewing.result.status === "refused") refused(renewing.result);
  }, [renewing.result]);
  return renewing;
}
