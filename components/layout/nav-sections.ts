import type { IconName } from "#components/marks/icon-shapes.ts";

export interface NavEntry {
  label: string;
  href: string;
  icon: IconName;
  /** Shown at the right, such as how many need action; `countWords` says it to a screen reader. */
  count?: number | undefined;
  countWords?: string | undefined;
  urgent?: boolean | undefined;
  /** On for its own address only. */
  exact?: boolean | undefined;
  /** Also in the bar at the foot of a phone. */
  onPhone?: boolean | undefined;
}

/** Groups of entries, a rule between them. */
export type NavSections = readonly (readonly NavEntry[])[];

/** An entry is on for its own address and, unless it is the first page of all, for everything below it. */
export function isOn(pathname: string, href: string, exact = false): boolean {
  return pathname === href || (!exact && pathname.startsWith(`${href}/`));
}
