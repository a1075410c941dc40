import Link from "next/link";
import type { ReactNode } from "react";

interface MainCellProps {
  href?: string | undefined;
  /** An icon, a face: whatever stands left of the two lines. */
  before?: ReactNode | undefined;
  second?: ReactNode | undefined;
  /** Not known here for certain: dotted, paler. */
  pencil?: boolean | undefined;
  /** The whole name, since a long one is cut at the end. */
  title?: string | undefined;
  children: ReactNode;
}

/** What a row is, and on the second line what tells it apart. Goes into a Cell. */
export function MainCell({ href, before, second, pencil, title, children }: MainCellProps) {
  const name = (
    <>
      <span className={pencil ? "main-cell clip pencil" : "main-cell clip"} title={title}>
        {href ? <Link href={href}>{children}</Link> : children}
      </span>
      {second && <span className="second clip">{second}</span>}
    </>
  );
  if (!before) return name;
  return (
    <span className="with-icon">
      {before}
      <span>{name}</span>
    </span>
  );
}

export function Second({
  tone,
  children,
}: {
  tone?: "notice" | "warning" | "critical" | undefined;
  children: ReactNode;
}) {
  return <span className={tone ? `second ${tone}` : "second"}>{children}</span>;
}

/** One line that is cut at the end; give the whole as `title`. */
export function Clip({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <span className="clip" title={title}>
      {children}
    </span>
  );
}
