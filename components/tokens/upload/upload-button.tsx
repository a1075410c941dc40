"use client";

import { handOver } from "#components/tokens/upload/handed-over.ts";
import { Button } from "#components/ui/button.tsx";
import type { ButtonLook } from "#components/ui/button-class.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

export function UploadButton({ children, ...look }: ButtonLook & { children: string }) {
  return (
    <Button {...look} icon="upload" onClick={() => handOver(null)}>
      {children}
    </Button>
  );
}

/** The same in the topbar. */
export function UploadIcon() {
  return <IconButton icon="upload" label="Upload a content token" onClick={() => handOver(null)} />;
}
