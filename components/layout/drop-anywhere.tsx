"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { toast } from "#components/ui/toast.ts";

interface DropAnywhereProps {
  onFile: (file: File) => void;
  /** Called instead when several fall at once; by default a toast says that it takes one at a time. */
  onSeveral?: (count: number) => void;
}

/** A file dragged over any page may be dropped anywhere on it. Text and links that are dragged are left alone. */
export function DropAnywhere({ onFile, onSeveral = tellOneAtATime }: DropAnywhereProps) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const end = () => {
      depth.current = 0;
      setOver(false);
    };
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth.current -= 1;
      if (depth.current <= 0) end();
    };
    const hover = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      end();
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (files.length > 1) onSeveral(files.length);
      else if (file) onFile(file);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as "drop", listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as "drop", listener);
    };
  }, [onFile, onSeveral]);

  if (!over) return null;
  return (
    <div className="drop-over" role="status">
      <div className="drop">
        <span className="drop-i">
          <Icon name="file-key" size={22} />
        </span>
        <p>
          <b>Drop the token file</b> to see what it holds. Nothing is saved yet.
        </p>
      </div>
    </div>
  );
}

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

function tellOneAtATime(count: number) {
  toast({
    title: `${count} files at once, and none was read`,
    second: "Each location has a token of its own. Drop them one after the other.",
    icon: "file-key",
  });
}
