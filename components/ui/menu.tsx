"use client";

import { lazy, Suspense, useState, type ComponentProps } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { landmarkOf, type MenuEntry } from "#components/ui/menu-entry.ts";

const load = () => import("#components/ui/menu-panel.tsx");
const MenuPanel = lazy(load);

interface MenuProps {
  /** "Actions for Stores Nordics" */
  label: string;
  /** At most one ⋯ a row; a rule between groups of entries. */
  entries: readonly (MenuEntry | "rule")[];
  framed?: boolean | undefined;
}

/** The ⋯ of a row or a head. Its code is fetched when a pointer or the focus comes near. */
export function Menu({ label, entries, framed }: MenuProps) {
  const [container, setContainer] = useState<Element | null>(null);
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
      onClick={(event) => setContainer(landmarkOf(event.currentTarget))}
    />
  );
  if (!container) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuPanel container={container} trigger={<button {...button} />} entries={entries} />
    </Suspense>
  );
}
