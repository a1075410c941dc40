"use client";

import { createElement } from "react";
import type { LucideIconData } from "lucide-react/types";

/** A lucide shape as plain SVG. For parts that must stay small; the others name their icon and leave it to Icon. */
export function Glyph({ shape, size = 16 }: { shape: LucideIconData; size?: number | undefined }) {
  return (
    <svg className="i" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {shape.node.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}
