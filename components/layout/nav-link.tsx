"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isOn } from "#components/layout/nav-sections.ts";

/** Knows where the reader is, which the server-rendered frame around it does not. */
export function NavLink({
  href,
  exact = false,
  className,
  children,
}: {
  href: string;
  exact?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const on = isOn(usePathname(), href, exact);
  const look = [className, on && "is-on"].filter(Boolean).join(" ");
  return (
    <Link href={href} className={look || undefined} aria-current={on ? "page" : undefined}>
      {children}
    </Link>
  );
}
