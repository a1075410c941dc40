import Link from "next/link";
import { FindButton } from "#components/layout/find-button.tsx";
import { Nav } from "#components/layout/nav.tsx";
import type { NavSections } from "#components/layout/nav-sections.ts";
import { SwitcherButton, type Where } from "#components/layout/switcher-button.tsx";
import { Icon } from "#components/marks/icon.tsx";
import { Mark } from "#components/marks/mark.tsx";

export interface Pulse {
  tone: "ok" | "warning";
  /** "Apple answers", "Apple is silent". */
  words: string;
  /** "41 ms", "since 08:51". */
  figure?: string | undefined;
  href: string;
}

export interface SidebarProps {
  where: Where;
  nav: NavSections;
  pulse?: Pulse | undefined;
  version: string;
}

export function Sidebar({ where, nav, pulse, version }: SidebarProps) {
  return (
    <aside className="side" aria-label="Console">
      <div className="side-top">
        <SwitcherButton {...where} />
        <FindButton />
      </div>
      <Nav sections={nav} />
      <div className="side-foot">
        {pulse && <ApplePulse {...pulse} />}
        <div className="brand">
          <Mark />
          <span>Quartermaster</span>
          <span className="brand-v">{version}</span>
        </div>
      </div>
    </aside>
  );
}

function ApplePulse({ tone, words, figure, href }: Pulse) {
  return (
    <Link className={`pulse pulse-${tone}`} href={href}>
      <Icon name={tone === "ok" ? "circle-check" : "cloud-off"} size={14} />
      <span>{words}</span>
      {figure && <span className="pulse-n">{figure}</span>}
    </Link>
  );
}
