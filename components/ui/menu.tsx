"use client";

import { lazy, Suspense, useState, type ComponentProps } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { MenuEntry } from "#components/ui/menu-entry.ts";

const load = () => import("#components/ui/menu-panel.tsx");
const MenuPanel = lazy(load);

interface MenuProps {
  /** "Actions for Stores Nordics" */
  label: string;
  /** At most one ⋯ a row; a rule between groups of entries. */
  entries: readonly (MenuEntry | "rule")[];
  framed?: boolean;
}

/** The ⋯ of a row or a head. Its code is fetched when a pointer or the focus comes near. */
export function Menu({ label, entries, framed }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const button: ComponentProps<"button"> = {
    type: "button",
    className: framed ? "icon-btn icon-btn-framed" : "icon-btn",
    "aria-label": label,
    "aria-haspopup": "menu",
    title: label,
    children: <Icon name="ellipsis" />,
  };
  const closed = (
    <button
      {...button}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuPanel trigger={<button {...button} />} entries={entries} />
    </Suspense>
  );
}
