import type { ReactNode } from "react";
import { TabBar } from "#components/layout/nav.tsx";
import { ShellSlots } from "#components/layout/shell-slots.tsx";
import { Sidebar, type SidebarProps } from "#components/layout/sidebar.tsx";
import { SwitcherSwatch } from "#components/layout/switcher-button.tsx";

interface AppShellProps extends SidebarProps {
  /** Right end of the topbar: TopTools. */
  tools: ReactNode;
  /** Under the topbar of every page: what everybody has to see. */
  banner?: ReactNode | undefined;
  /** Around everything in a rehearsal: RehearsalFrame's bar. */
  rehearsal?: ReactNode | undefined;
  /** Switcher, palette, drop target, toasts: what opens over the page. */
  hosts?: ReactNode | undefined;
  /** A `Page`. */
  children: ReactNode;
}

/** Sidebar, margin line, sheet. The page inside draws topbar and content with `Page`. */
export function AppShell({ tools, banner, rehearsal, hosts, children, ...side }: AppShellProps) {
  const shell = (
    <div className="app">
      <Sidebar {...side} />
      <div className="main">
        <ShellSlots switcher={<SwitcherSwatch {...side.where} />} tools={tools} banner={banner}>
          {children}
        </ShellSlots>
        <div id="bulk-slot" className="bulk-slot" />
      </div>
      <TabBar sections={side.nav} />
    </div>
  );
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      {rehearsal ? (
        <div className="rehearsing">
          {rehearsal}
          {shell}
        </div>
      ) : (
        shell
      )}
      {hosts}
    </>
  );
}
