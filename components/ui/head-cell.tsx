import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";

interface HeadCellProps {
  numeric?: boolean | undefined;
  className?: string | undefined;
  /** Where a click sorts by this column, and which way it sorts now (not at all when left out). */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined };
  children: ReactNode;
}

export function HeadCell({ numeric, className, sort, children }: HeadCellProps) {
  const look = [className, numeric && "r"].filter(Boolean).join(" ");
  return (
    <th role="columnheader" scope="col" className={look || undefined} aria-sort={sort?.direction}>
      {sort ? (
        <Link href={sort.href} scroll={false}>
          {children}
          {sort.direction && (
            <Icon name={sort.direction === "ascending" ? "arrow-up" : "arrow-down"} size={12} />
          )}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** A column without a visible name, such as the actions of a row. */
export function HiddenHead({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <th role="columnheader" scope="col" className={className}>
      <span className="vh">{children}</span>
    </th>
  );
}

/** Head of a utilization column: its two figures stand left and right. */
export function UseHead({
  left = "Assigned",
  right = "Available",
}: {
  left?: string | undefined;
  right?: string | undefined;
}) {
  return (
    <th role="columnheader" scope="col">
      <span className="use-h">
        <span>{left}</span>
        <span>{right}</span>
      </span>
    </th>
  );
}
