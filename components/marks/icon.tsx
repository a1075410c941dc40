import { createElement } from "react";
import type { LucideIconData } from "lucide-react/types";
import { iconShapes, type IconName } from "#components/marks/icon-shapes.ts";

/**
 * A lucide icon as plain SVG, hidden from assistive technology: a word stands beside it, or the control has a label.
 * The package's own components run in the browser; its modules also export the bare shape, which its types leave out.
 */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const { __iconData: shape } = iconShapes[name] as unknown as { __iconData: LucideIconData };
  return (
    <svg className="i" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {shape.node.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}
