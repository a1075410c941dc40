import type { IconName } from "#components/marks/icon-shapes.ts";

export interface NavEntry {
  label: string;
  href: string;
  icon: IconName;
  /** Shown at the right, such as how many need action; `countWords` says it to a screen reader. */
  count?: number | undefined;
  countWords?: string | undefined;
  urgent?: boolean | undefined;
  /** Also in the bar at the foot of a phone. */
  onPhone?: boolean | undefined;
}

/** Groups of entries, a rule between them. */
export type NavSections = readonly (readonly NavEntry[])[];

/** An entry is on for its own address and everything below it. */
export function isOn(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
