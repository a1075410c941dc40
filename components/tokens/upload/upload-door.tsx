"use client";

import { handOver } from "#components/tokens/upload/handed-over.ts";
import { DropZone } from "#components/ui/drop-zone.tsx";

/** The visible place for a token; the dialog behind it is the same as everywhere. */
export function UploadDoor() {
  return (
    <DropZone
      onFile={(file) => handOver({ file })}
      onPaste={() => handOver({ paste: true })}
      accept=".vpptoken,.txt"
    >
      <b>Drop a .vpptoken file here</b>, or anywhere on any page
    </DropZone>
  );
}
