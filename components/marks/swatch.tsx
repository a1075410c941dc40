/** A customer's color, 1 to 8, or "r" for a rehearsal. Always beside the name. */
export type SwatchColor = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "r";

export function Swatch({ color }: { color: SwatchColor }) {
  return <span className={`swatch swatch-${color}`} aria-hidden="true" />;
}
