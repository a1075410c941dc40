"use client";

import { useState } from "react";
import { mismatchFrame } from "#components/renewal/mismatch-frame.tsx";
import { renewFrame } from "#components/renewal/renew-frame.tsx";
import { useRenewing } from "#components/renewal/use-renewing.ts";
import { confirmFrame } from "#components/tokens/upload/confirm-frame.tsx";
import type { DialogFrame, Where } from "#components/tokens/upload/dialog-frame.tsx";
import { type HandedOver, wantedHere } from "#components/tokens/upload/handed-over.ts";
import { ownedFrame } from "#components/tokens/upload/owned-frame.tsx";
import { pickFrame } from "#components/tokens/upload/pick-frame.tsx";
import { readingFrame, unheardFrame } from "#components/tokens/upload/reading-frame.tsx";
import { refusedFrame } from "#components/tokens/upload/refused-frame.tsx";
import { useAdding } from "#components/tokens/upload/use-adding.ts";
import { type Previewed, type PreviewedRenewal, useUpload } from "#components/tokens/upload/use-upload.ts";
import DialogPanel from "#components/ui/dialog-panel.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { RenewedToken } from "#lib/features/renewal/queries.ts";
import type { AddedToken } from "#lib/features/tokens/queries.ts";

export interface UploadDialogProps {
  given: HandedOver;
  where: Where;
  /** "/groups/…/tokens" */
  path: string;
  preview: FormAction<Previewed>;
  add: FormAction<AddedToken>;
  previewRenewal: FormAction<PreviewedRenewal>;
  renew: FormAction<RenewedToken>;
  onClose: () => void;
}

/** From a file to a kept token: what it is and whose, what to decide, or why not. */
export default function UploadDialog(props: UploadDialogProps) {
  const { given, where, path, preview, previewRenewal, add, renew, onClose } = props;
  const [wanted] = useState(wantedHere);
  const { step, read, readAnew, pick, refuse } = useUpload({ preview, previewRenewal, wanted }, given);
  const [pasting, setPasting] = useState(false);
  const upload = step.at === "pick" ? null : step.upload;
  const uId = step.at === "confirm" ? step.previewed.preview.uId : null;
  const adding = useAdding({
    add,
    upload,
    uId,
    path,
    onClose,
    onRefused: (refused) => refuse(upload, refused),
  });

  const renewing = useRenewing({
    renew,
    upload,
    path,
    onClose,
    onRefused: (refused) => refuse(upload, refused),
  });

  const shared = { where, path, onClose };
  return <DialogPanel {...frame()} onClose={onClose} />;

  function frame(): DialogFrame {
    switch (step.at) {
      case "pick":
        return pickFrame({
          ...shared,
          paste: step.paste || pasting,
          onUpload: read,
          onPaste: () => setPasting(true),
        });
      case "reading":
        return readingFrame({ ...shared, upload: step.upload });
      case "unheard":
        return unheardFrame({ ...shared, upload: step.upload, onAgain: () => read(step.upload) });
      case "renew":
        return renewFrame({ ...shared, upload: step.upload, renewal: step.renewal, renewing });
      case "refused":
        if (step.refused.reason === "location-differs" && step.upload)
          return mismatchFrame({
            ...shared,
            upload: step.upload,
            refused: step.refused,
            onInstead: readAnew,
          });
        return refusedFrame({
          ...shared,
          upload: step.upload,
          refused: step.refused,
          onAgain: read,
          onPick: () => {
            setPasting(false);
            pick();
          },
        });
      case "confirm":
        return step.previewed.preview.verdict === "other"
          ? ownedFrame({ ...shared, upload: step.upload, previewed: step.previewed, adding })
          : confirmFrame({ ...shared, upload: step.upload, previewed: step.previewed, adding });
    }
  }
}
