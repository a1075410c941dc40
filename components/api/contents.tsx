import type { ShownEndpoint } from "#components/api/endpoint-entry.tsx";

export interface ShownSection {
  tag: string;
  entries: readonly ShownEndpoint[];
}

export const sectionAnchor = (tag: string) => tag.toLowerCase().replaceAll(" ", "-");

/** The calls by what they are about, beside the page. */
export function Contents({ sections }: { sections: readonly ShownSection[] }) {
  return (
    <nav aria-label="Calls" className="sticky top-16 max-h-[calc(100vh-80px)] overflow-y-auto text-small">
      <ul>
        <li className="pb-3">
          <a className="font-semibold hover:underline" href="#first-steps">
            First steps
          </a>
        </li>
        {sections.map(({ tag, entries }) => (
          <li key={tag} className="pb-3">
            <a className="font-semibold hover:underline" href={`#${sectionAnchor(tag)}`}>
              {tag}
            </a>
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
          </li>
        ))}
        <li className="pb-3">
          <a className="font-semibold hover:underline" href="#reasons">
            Reasons
          </a>
        </li>
        <li>
          <a className="font-semibold hover:underline" href="#shapes">
            Shapes
          </a>
        </li>
      </ul>
    </nav>
  );
}
