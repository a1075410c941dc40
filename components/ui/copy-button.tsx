"use client";

import { useEffect, useState } from "react";
import { Icon } from "#components/marks/icon.tsx";

const SHOWN_MS = 2000;

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <button
      type="button"
      className="copy"
      aria-label={`Copy ${what}`}
      title={copied ? "Copied" : `Copy ${what}`}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon name={copied ? "check" : "copy"} size={14} />
      <span className="vh" role="status">
        {copied ? "Copied" : ""}
      </span>
    </button>
  );
}
