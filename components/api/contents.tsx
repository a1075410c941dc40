import Link from "next/link";
import type { ReactNode } from "react";
import type { ShownEndpoint } from "#components/api/endpoint-entry.tsx";

export interface ShownSection {
  tag: string;
  entries: readonly ShownEndpoint[];
}

export const sectionAnchor = (tag: string) => tag.toLowerCase().replaceAll(" ", "-");

interface ContentsProps {
  sections: readonly ShownSection[];
  /** The part that the page shows. */
  part: string;
}

/** The parts of the reference, beside the page; the shown one with its calls. */
export function Contents({ sections, part }: ContentsProps) {
  return (
    <nav
      aria-label="Parts of the reference"
      className="sticky top-16 max-h-[calc(100vh-80px)] overflow-y-auto text-small"
    >
      <ul>
        <PartLine href="?" title="First steps" on={part === "first-steps"} />
        {sections.map(({ tag, entries }) => {
          const on = sectionAnchor(tag) === part;
          return (
            <PartLine key={tag} href={`?part=${sectionAnchor(tag)}`} title={tag} on={on}>
              {on && (
                <ul>
                  {entries.map(({ id, method, path }) => (
                    <li key={id}>
                      <a
                        className="block truncate py-0.5 font-mono text-micro text-ink-2 hover:text-ink"
                        href={`#${id}`}
                      >
                        {method} {path}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </PartLine>
          );
        })}
        <PartLine href="?part=reasons" title="Reasons" on={part === "reasons"} />
        <PartLine href="?part=shapes" title="Shapes" on={part === "shapes"} />
      </ul>
    </nav>
  );
}

interface PartLineProps {
  href: string;
  title: string;
  on: boolean;
  children?: ReactNode;
}

function PartLine({ href, title, on, children }: PartLineProps) {
  return (
    <li className="pb-2">
      <Link
        className={on ? "font-semibold" : "text-ink-2 hover:text-ink hover:underline"}
        aria-current={on ? "page" : undefined}
        href={href}
      >
        {title}
      </Link>
      {children}
    </li>
  );
}
