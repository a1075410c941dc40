"use client";

import { useState } from "react";
import { confirmFrame } from "#components/tokens/upload/confirm-frame.tsx";
import type { DialogFrame, Where } from "#components/tokens/upload/dialog-frame.tsx";
import type { HandedOver } from "#components/tokens/upload/handed-over.ts";
import { ownedFrame } from "#components/tokens/upload/owned-frame.tsx";
import { pickFrame } from "#components/tokens/upload/pick-frame.tsx";
import { readingFrame, unheardFrame } from "#components/tokens/upload/reading-frame.tsx";
import { refusedFrame } from "#components/tokens/upload/refused-frame.tsx";
import { useAdding } from "#components/tokens/upload/use-adding.ts";
import { type Previewed, useUpload } from "#components/tokens/upload/use-upload.ts";
import DialogPanel from "#components/ui/dialog-panel.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { AddedToken } from "#lib/features/tokens/queries.ts";

export interface UploadDialogProps {
  given: HandedOver;
  where: Where;
  /** "/groups/…/tokens" */
  path: string;
  preview: FormAction<Previewed>;
  add: FormAction<AddedToken>;
  onClose: () => void;
}

/** From a file to a kept token: what it is and whose, what to decide, or why not. */
export default function UploadDialog({ given, where, path, preview, add, onClose }: UploadDialogProps) {
  const { step, read, pick, refuse } = useUpload(preview, given);
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
      case "refused":
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
          ? ownedFrame({ ...shared, upload: step.upload, previewed: step.previewed })
          : confirmFrame({ ...shared, upload: step.upload, previewed: step.previewed, adding });
    }
  }
}
