import type { ReactNode } from "react";
import { Mark } from "#components/marks/mark.tsx";

/** A page that stands alone: nothing found, nothing drawn. A state box is its content. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className="plain">
      <header className="gate-brand">
        <Mark size={30} />
        <span>Quartermaster</span>
      </header>
      <main id="main">{children}</main>
    </div>
  );
}
