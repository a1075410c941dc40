"use client";

import { useEffect, useEffectEvent } from "react";

const TABLE = /\.(csv|tsv|txt)$/i;

/** On the page that takes tables, one may be dropped anywhere; any other file goes its usual way. */
export function useDroppedTable(take: (file: File) => void): void {
  const onTable = useEffectEvent(take);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || !TABLE.test(file.name) || file.name.includes("vpptoken")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onTable(file);
    };
    const listeners = { dragenter: hover, dragleave: hover, dragover: hover, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as "drop", listener, true);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as "drop", listener, true);
    };
  }, []);
}
