"use client";

import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { DropAnywhere } from "#components/layout/drop-anywhere.tsx";
import { onWish } from "#components/layout/wishes.ts";
import { type HandedOver, onHandedOver } from "#components/tokens/upload/handed-over.ts";
import type { UploadDialogProps } from "#components/tokens/upload/upload-dialog.tsx";

const UploadDialog = lazy(() => import("#components/tokens/upload/upload-dialog.tsx"));

/** Takes a token from any page: dropped, picked or pasted. Stands among the hosts of AppShell, for who may add one. */
export function UploadHost(props: Omit<UploadDialogProps, "given" | "onClose">) {
  const [handed, setHanded] = useState<{ given: HandedOver; turn: number } | null>(null);
  const take = useCallback(
    (given: HandedOver) => setHanded((before) => ({ given, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setHanded(null), []);
  useEffect(() => onHandedOver(take), [take]);
  useEffect(() => onWish("upload", () => take(null)), [take]);

  return (
    <>
      <DropAnywhere onFile={(file) => take({ file })} onSeveral={(several) => take({ several })} />
      {handed && (
        <Suspense>
          <UploadDialog key={handed.turn} {...props} given={handed.given} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
