import type { SwatchColor } from "#components/marks/swatch.tsx";

const colors = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The color beside a customer's name; a rehearsal has the one that nothing else has. */
export function swatchOf({ kind, swatch }: { kind: string; swatch: number }): SwatchColor {
  return kind === "rehearsal" ? "r" : (colors.find((color) => color === swatch) ?? 1);
}
