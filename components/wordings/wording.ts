import type { RefusalFacts } from "#lib/refusal.ts";

/** What was refused, in a few words; then by whom, why, and what to press. */
export interface Wording {
  title: string;
  text: string;
}

export type Words = Wording | ((facts: RefusalFacts) => Wording);

export const said = (title: string, text: string): Wording => ({ title, text });

/** A name in curly quotes, or what stands in for it. */
export function named(fact: string | number | null | undefined, otherwise: string): string {
  return fact === null || fact === undefined || fact === "" ? otherwise : `“${fact}”`;
}

export const number = (fact: string | number | null | undefined): number => Number(fact ?? 0);

/** "1 device", "214 devices". */
export function counted(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount.toLocaleString("en-US")} ${amount === 1 ? noun : plural}`;
}

/** "40 seconds", "3 minutes", "an hour". */
export function duration(seconds: number): string {
  if (seconds < 90) return counted(Math.ceil(seconds), "second");
  if (seconds < 3600) return counted(Math.ceil(seconds / 60), "minute");
  return seconds === 3600 ? "an hour" : counted(Math.ceil(seconds / 3600), "hour");
}

export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en-US").format(parts);
}
