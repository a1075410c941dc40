import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import type { ReactNode } from "react";

interface PagerProps {
  /** Place of the first and last row shown, when it is known; else only how many are shown. */
  from?: number | undefined;
  shown: number;
  total?: number | undefined;
  /** The total is a floor: "of more than 10,000". */
  atLeast?: boolean | undefined;
  previous?: string | undefined;
  next?: string | undefined;
  asOf?: ReactNode | undefined;
}

/** "1–50 of 412", Previous and Next: lists page by key, so there are no numbers to jump to. */
export function Pager({ from, shown, total, atLeast, previous, next, asOf }: PagerProps) {
  if (shown === 0 && !previous && !next) return null;
  const range =
    from === undefined || shown === 0 ? count(shown) : `${count(from)}–${count(from + shown - 1)}`;
  const of = total === undefined ? "" : ` of ${atLeast ? "more than " : ""}${count(total)}`;
  return (
    <nav className="pager" aria-label="Pages">
      {range}
      {of} {asOf}
      <span className="pager-r">
        <PageLink href={previous} rel="prev">
          Previous
        </PageLink>
        <PageLink href={next} rel="next">
          Next
        </PageLink>
      </span>
    </nav>
  );
}

function PageLink({ href, rel, children }: { href: string | undefined; rel: string; children: string }) {
  if (!href) {
    return (
      <Button size="sm" disabled>
        {children}
      </Button>
    );
  }
  return (
    <ButtonLink size="sm" href={href} rel={rel}>
      {children}
    </ButtonLink>
  );
}
