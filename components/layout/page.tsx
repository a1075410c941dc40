import Link from "next/link";
import type { ReactNode } from "react";
import { Slot } from "#components/layout/shell-slots.tsx";

export interface Crumb {
  label: string;
  href?: string | undefined;
}

interface PageProps {
  /** From the customer down to this page; the last one is where the reader is. */
  crumbs: readonly Crumb[];
  /** A banner of this page, below that of all pages. */
  banner?: ReactNode | undefined;
  narrow?: boolean | undefined;
  children: ReactNode;
}

/** One page inside AppShell: topbar with the path, banner, content. */
export function Page({ crumbs, banner, narrow, children }: PageProps) {
  return (
    <>
      <header className="topbar">
        <Slot name="switcher" />
        <Crumbs crumbs={crumbs} />
        <div className="topbar-r">
          <Slot name="tools" />
        </div>
      </header>
      <Slot name="banner" />
      {banner}
      <main id="main" className={narrow ? "page page-narrow" : "page"} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Where you are">
      <ol>
        {crumbs.map(({ label, href }, at) => (
          <li key={`${at}-${label}`}>
            {at === crumbs.length - 1 ? (
              <span aria-current="page">{label}</span>
            ) : href ? (
              <Link href={href}>{label}</Link>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
