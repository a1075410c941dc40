import Link from "next/link";
import type { ReactNode } from "react";

/** At the right of a section's head: to the whole of what it shows a part of. */
export function SectionLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link" href={href}>
      {children}
    </Link>
  );
}
