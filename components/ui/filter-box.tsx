import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { filterHref, termParts, termText } from "#components/ui/filter-address.ts";
import { printFilter, type Filter } from "#lib/domain/filters/filter-words.ts";

interface FilterBoxProps {
  label: string;
  /** An example of what can be typed. */
  placeholder?: string | undefined;
  /** The address of the list without parameters. */
  path: string;
  filter: Filter;
  /** Parameters that outlive a change of the filter, such as sort; never a cursor. */
  keep?: Record<string, string> | undefined;
  /** Buttons at the right. */
  children?: ReactNode | undefined;
}

/** Typed words become terms, and all of it stands in the address. */
export function FilterBox({
  label,
  placeholder = "Filter",
  path,
  filter,
  keep = {},
  children,
}: FilterBoxProps) {
  const words = printFilter({ terms: [], words: filter.words });
  return (
    <div className="filterbar">
      <Form action={path} className="query" role="search" scroll={false}>
        <Icon name="funnel" size={15} />
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filter.terms.map((term) => {
          const text = termText(term);
          const rest = { ...filter, terms: filter.terms.filter((other) => other !== term) };
          const [key, value] = termParts(term);
          return (
            <span className="term" key={text}>
              <input type="hidden" name="q" value={text} />
              <span>{key}</span>
              {value}
              <Link href={filterHref(path, rest, keep)} scroll={false} aria-label={`Remove filter ${text}`}>
                <Icon name="x" size={12} />
              </Link>
            </span>
          );
        })}
        <input key={words} name="q" aria-label={label} placeholder={placeholder} defaultValue={words} />
      </Form>
      {children && <div className="filterbar-r">{children}</div>}
    </div>
  );
}
