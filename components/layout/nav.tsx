import { Fragment } from "react";
import { NavLink } from "#components/layout/nav-link.tsx";
import type { NavEntry, NavSections } from "#components/layout/nav-sections.ts";
import { FindTab } from "#components/layout/find-button.tsx";
import { Icon } from "#components/marks/icon.tsx";
import { count } from "#components/ui/count.ts";

export function Nav({ sections }: { sections: NavSections }) {
  return (
    <nav className="nav" aria-label="Main">
      {sections.map((entries, at) => (
        <Fragment key={entries[0]?.href ?? at}>
          {at > 0 && <hr />}
          {entries.map((entry) => (
            <NavLink key={entry.href} href={entry.href} exact={entry.exact} className="nav-a">
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
              <NavCount entry={entry} />
            </NavLink>
          ))}
        </Fragment>
      ))}
    </nav>
  );
}

function NavCount({ entry }: { entry: NavEntry }) {
  if (!entry.count) return null;
  return (
    <span className={entry.urgent ? "nav-n nav-n-warn" : "nav-n"}>
      {count(entry.count)}
      {entry.countWords && <span className="vh"> ({entry.countWords})</span>}
    </span>
  );
}

/** The bar at the foot of a phone. */
export function TabBar({ sections }: { sections: NavSections }) {
  return (
    <nav className="tabbar" aria-label="Main, phone">
      {sections
        .flat()
        .filter((entry) => entry.onPhone)
        .map((entry) => (
          <NavLink key={entry.href} href={entry.href} exact={entry.exact}>
            <Icon name={entry.icon} size={20} />
            <span>{entry.label}</span>
          </NavLink>
        ))}
      <FindTab />
    </nav>
  );
}
