"use client";

import { useEffect } from "react";
import { handOver, wantRenewal } from "#components/tokens/upload/handed-over.ts";
import { DropZone } from "#components/ui/drop-zone.tsx";

/** Takes the new file, also where it falls anywhere on this page. */
export function RenewDoor({ id, name }: { id: string; name: string }) {
  useEffect(() => wantRenewal({ id, name }), [id, name]);
  return (
    <DropZone
      onFile={(file) => handOver({ file })}
      onPaste={() => handOver({ paste: true })}
      accept=".vpptoken,.txt"
    >
      <b>Drop the new .vpptoken file here</b>, or anywhere on this page
    </DropZone>
  );
}
