"use client";

import { useRef, type ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { Button } from "#components/ui/button.tsx";

interface DropZoneProps {
  onFile: (file: File) => void;
  /** Opens the way to paste the text instead; left out where there is none. */
  onPaste?: () => void;
  pasteWords?: string | undefined;
  /** Such as ".vpptoken,.txt"; only what the file picker offers first, a wrong file is told apart by its content. */
  accept?: string | undefined;
  /** "**Drop a .vpptoken file here**, or anywhere on any page" */
  children: ReactNode;
}

/** The visible place for a file: dropping works anywhere (DropAnywhere), this adds the buttons. */
export function DropZone({
  onFile,
  onPaste,
  pasteWords = "Paste its text",
  accept,
  children,
}: DropZoneProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="drop">
      <span className="drop-i">
        <Icon name="file-key" size={22} />
      </span>
      <p>{children}</p>
      <div className="drop-b">
        <Button kind="primary" onClick={() => picker.current?.click()}>
          Choose a file
        </Button>
        {onPaste && <Button onClick={onPaste}>{pasteWords}</Button>}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Choose a file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
