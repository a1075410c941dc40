import type { ReactNode } from "react";

/** A box, which only a decision gets. */
export function DecisionPanel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel decide" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** The small centered words under the button that decides. */
export function DecisionHint({ children }: { children: ReactNode }) {
  return <p className="hint hint-c">{children}</p>;
}
