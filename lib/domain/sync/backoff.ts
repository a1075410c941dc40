/** Doubles with every failure in a row: 0 without one, `firstMs` after one, never more than `longestMs`. */
export function backoffMs(
  failuresInRow: number,
  { firstMs, longestMs }: { firstMs: number; longestMs: number },
): number {
  return failuresInRow <= 0 ? 0 : Math.min(longestMs, firstMs * 2 ** (failuresInRow - 1));
}
