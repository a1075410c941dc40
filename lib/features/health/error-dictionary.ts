import "server-only";
import { errorNumbers } from "#lib/apple/error-numbers.ts";
import { errorAdvice, type ErrorAction } from "#lib/domain/help/error-advice.ts";

export interface DictionaryEntry {
  number: number;
  meaning: string;
  cause: string;
  action: ErrorAction;
}

/** Every number that Apple has published: what it means, why it is met with, and what to press. */
export const errorDictionary: readonly DictionaryEntry[] = errorNumbers.map(([number, , meaning]) => ({
  number,
  meaning,
  ...errorAdvice(number),
}));

/** Those whose number begins so, or whose words all occur; everything where nothing is typed. */
export function searchErrors(typed: string): DictionaryEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return errorDictionary.filter(({ number, meaning, cause }) => {
    const text = `${meaning} ${cause}`.toLowerCase();
    return words.every((word) => String(number).startsWith(word) || text.includes(word));
  });
}
