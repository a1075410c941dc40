import { Glyph } from "#components/marks/glyph.tsx";
import { iconShapes, type IconName } from "#components/marks/icon-shapes.ts";

/**
 * A lucide icon by its name, hidden from assistive technology: a word stands beside it, or the control has a label.
 * Drawn from the bare shape, because the package's own components all run in the browser.
 */
export function Icon({ name, size }: { name: IconName; size?: number | undefined }) {
  return <Glyph shape={iconShapes[name]} size={size} />;
}
