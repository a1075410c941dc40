/** A key pressed after the last one counts as one sequence for so long. */
export const SEQUENCE_MS = 1200;

/** What a key does after those before it: finish a sequence such as "g t", begin one, or nothing. */
export function followKeys(
  before: string,
  key: string,
  sequences: readonly string[],
): { keys: string; hit: string | null } {
  for (const keys of [`${before} ${key}`.trim(), key]) {
    if (sequences.includes(keys)) return { keys: "", hit: keys };
    if (sequences.some((sequence) => sequence.startsWith(`${keys} `))) return { keys, hit: null };
  }
  return { keys: "", hit: null };
}
