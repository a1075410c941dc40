import Link from "next/link";
import { count } from "#components/ui/count.ts";

export interface Tab {
  label: string;
  href: string;
  count?: number | undefined;
  on: boolean;
}

/** Parts of one page, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              className={tab.on ? "is-on" : undefined}
              aria-current={tab.on ? "page" : undefined}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tab-n">{count(tab.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
