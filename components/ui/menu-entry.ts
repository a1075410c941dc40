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

/** What opens from a button is drawn inside the landmark that the button is in, or inside its dialog. */
export function landmarkOf(button: Element): Element {
  return button.closest("[role=dialog], main, header, aside") ?? document.body;
}
