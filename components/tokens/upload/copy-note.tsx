"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

export function CopyNote({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      icon={copied ? "check" : "copy"}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? "Copied" : "Copy the note"}
    </Button>
  );
}
