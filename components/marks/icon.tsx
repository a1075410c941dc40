import { createElement } from "react";
import { iconShapes, type IconName } from "#components/marks/icon-shapes.ts";

/**
 * A lucide icon as plain SVG, hidden from assistive technology: a word stands beside it, or the control has a label.
 * Drawn from the bare shape, because the package's own components all run in the browser.
 */
export function Icon({ name, size = 16 }: { name: IconName; size?: number | undefined }) {
  return (
    <svg className="i" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {iconShapes[name].node.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}
