"use client";

import { wish } from "#components/layout/wishes.ts";
import { Icon } from "#components/marks/icon.tsx";
import { Swatch, type SwatchColor } from "#components/marks/swatch.tsx";

export interface Where {
  /** The customer, or what the organization group is known by. */
  name: string;
  /** The second line: "All groups", the group's name, "Built-in Apple". */
  level: string;
  swatch: SwatchColor;
}

export function SwitcherButton({ name, level, swatch }: Where) {
  return (
    <button type="button" className="switcher" aria-haspopup="dialog" onClick={() => wish("groups")}>
      <Swatch color={swatch} />
      <span className="switcher-t">
        <span className="vh">Change organization group, now </span>
        <b>{name}</b>
        <small>{level}</small>
      </span>
      <Icon name="chevrons-up-down" size={14} />
    </button>
  );
}

/** On a phone only the color is left of it. */
export function SwitcherSwatch({ name, swatch }: Where) {
  return (
    <button
      type="button"
      className="icon-btn only-phone"
      aria-label={`Organization group: ${name}. Change`}
      aria-haspopup="dialog"
      onClick={() => wish("groups")}
    >
      <Swatch color={swatch} />
    </button>
  );
}
