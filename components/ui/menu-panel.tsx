"use client";

import * as Radix from "radix-ui/dropdown-menu";
import { useRouter } from "next/navigation";
import { useTransition, type ReactElement, type ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { MenuEntry } from "#components/ui/menu-entry.ts";

interface MenuPanelProps {
  trigger: ReactElement;
  /** The landmark around the trigger, or the dialog: what opens belongs to it. */
  container: Element | null;
  head?: ReactNode | undefined;
  entries: readonly (MenuEntry | "rule")[];
}

/** Comes open, since its code is fetched by the click that wants it. */
export default function MenuPanel({ trigger, container, head, entries }: MenuPanelProps) {
  return (
    <Radix.Root defaultOpen modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content className="pop menu" align="end" sideOffset={4} collisionPadding={8} loop>
          {head}
          {entries.map((entry, at) =>
            entry === "rule" ? (
              <Radix.Separator key={at} className="menu-rule" />
            ) : (
              <Entry key={`${at}-${entry.label}`} entry={entry} />
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  const router = useRouter();
  const [, start] = useTransition();
  const { label, icon, href, act, danger, checked, unless } = entry;
  const words = (
    <>
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      {checked && <Icon name="check" size={14} />}
      {unless && <span className="second">{unless}</span>}
    </>
  );
  const look = danger ? "menu-item menu-danger" : "menu-item";
  const choose = () => {
    if (href) router.push(href);
    if (act) start(async () => act());
  };
  if (checked === undefined) {
    return (
      <Radix.Item className={look} disabled={unless !== undefined} onSelect={choose}>
        {words}
      </Radix.Item>
    );
  }
  return (
    <Radix.CheckboxItem className={look} checked={checked} onSelect={choose}>
      {words}
    </Radix.CheckboxItem>
  );
}
