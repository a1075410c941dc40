"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import {
  appearanceAttributes,
  appearanceCookie,
  type Density,
  type Theme,
} from "#components/layout/appearance.ts";
import { initialsOf } from "#components/marks/initials.ts";
import { landmarkOf, type MenuEntry } from "#components/ui/menu-entry.ts";

const load = () => import("#components/ui/menu-panel.tsx");
const MenuPanel = lazy(load);

interface AccountMenuProps {
  name: string;
  email: string;
  theme: Theme;
  density: Density;
  /** Keys such as "g t" are on. */
  shortcuts: boolean;
  /** Links of the product's own, such as the account page. */
  entries?: readonly MenuEntry[] | undefined;
  /** Keeps a choice beyond this browser. */
  onChoice?: ((choice: { theme: Theme; density: Density; shortcuts: boolean }) => void) | undefined;
  signOut: () => void | Promise<void>;
}

/** Who is signed in, how it looks for them, and the way out. */
export function AccountMenu({
  name,
  email,
  theme,
  density,
  shortcuts,
  entries = [],
  onChoice,
  signOut,
}: AccountMenuProps) {
  const router = useRouter();
  const [container, setContainer] = useState<Element | null>(null);
  const [look, setLook] = useState({ theme, density });

  const choose = (chosen: Partial<typeof look>) => {
    const next = { ...look, ...chosen };
    setLook(next);
    show(next.theme, next.density);
    onChoice?.({ ...next, shortcuts });
  };
  const button = {
    type: "button" as const,
    className: "avatar",
    "aria-label": `${initialsOf(name)}, account of ${name}`,
    "aria-haspopup": "menu" as const,
    children: initialsOf(name),
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
      <MenuPanel
        container={container}
        trigger={<button {...button} />}
        head={
          <div className="menu-head">
            <b>{name}</b>
            <span className="second">{email}</span>
          </div>
        }
        entries={[
          ...entries,
          ...(entries.length > 0 ? (["rule"] as const) : []),
          {
            label: "Like the system",
            icon: "monitor",
            checked: look.theme === "system",
            act: () => choose({ theme: "system" }),
          },
          {
            label: "Light",
            icon: "sun",
            checked: look.theme === "light",
            act: () => choose({ theme: "light" }),
          },
          {
            label: "Dark",
            icon: "moon",
            checked: look.theme === "dark",
            act: () => choose({ theme: "dark" }),
          },
          "rule",
          {
            label: "Comfortable rows",
            icon: "list-checks",
            checked: look.density === "comfortable",
            act: () => choose({ density: look.density === "comfortable" ? "regular" : "comfortable" }),
          },
          {
            label: "Keyboard shortcuts",
            icon: "keyboard",
            checked: shortcuts,
            act: () => {
              document.cookie = appearanceCookie("shortcuts", shortcuts ? "off" : "on");
              onChoice?.({ ...look, shortcuts: !shortcuts });
              router.refresh();
            },
          },
          "rule",
          { label: "Sign out", icon: "log-out", act: signOut },
        ]}
      />
    </Suspense>
  );
}

/** At once in this page, and by cookie in every page that the server draws from now on. */
function show(theme: Theme, density: Density) {
  document.cookie = appearanceCookie("theme", theme);
  document.cookie = appearanceCookie("density", density);
  for (const [attribute, value] of Object.entries(appearanceAttributes(theme, density))) {
    if (value) document.documentElement.setAttribute(attribute, value);
    else document.documentElement.removeAttribute(attribute);
  }
}
