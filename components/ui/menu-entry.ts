import type { IconName } from "#components/marks/icon-shapes.ts";

export interface MenuEntry {
  label: string;
  icon?: IconName | undefined;
  /** Where it leads, or … */
  href?: string | undefined;
  /** … what it does; a server action fits. */
  act?: (() => void | Promise<void>) | undefined;
  danger?: boolean | undefined;
  /** Among several, the one that holds now. */
  checked?: boolean | undefined;
  /** Cannot be chosen now, because. */
  unless?: string | undefined;
}
