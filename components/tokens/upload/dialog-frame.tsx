import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { Swatch, type SwatchColor } from "#components/marks/swatch.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import { FileLine } from "#components/ui/file-line.tsx";

/** What the one dialog shows at one step; the dialog itself stays, so that nothing flickers between them. */
export interface DialogFrame {
  title: string;
  description: ReactNode;
  width?: "mid" | "wide";
  note?: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}

export interface Where {
  name: string;
  swatch: SwatchColor;
}

export function Into({ where, yet = "yet" }: { where: Where; yet?: string }) {
  return (
    <>
      Into <Swatch color={where.swatch} /> {where.name}. Nothing has been saved or written to Apple
      {yet && ` ${yet}`}.
    </>
  );
}

interface UploadLineProps {
  upload: Upload;
  /** What became of it. */
  words?: string;
}

/** The file that was handed over, or that its text was pasted. */
export function UploadLine({ upload, words = "read, not stored yet" }: UploadLineProps) {
  const [name, bytes] =
    "file" in upload ? [upload.file.name, upload.file.size] : ["Pasted text", upload.text.length];
  return <FileLine name={name} words={`${sizeOf(bytes)} · ${words}`} />;
}

/** 1.2 kB, 10 MB */
function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${Math.round(bytes / 1_000_000)} MB`;
}

export function Working({ children }: { children: ReactNode }) {
  return (
    <p className="working" role="status">
      <Icon name="loader" />
      {children}
    </p>
  );
}
