import type { ReactNode } from "react";
import { count } from "#components/ui/count.ts";

interface SectionProps {
  id: string;
  title: ReactNode;
  /** Printed pale behind the title. */
  figure?: number | undefined;
  /** Right of the title: as-of, a link, a small button. */
  right?: ReactNode | undefined;
  children: ReactNode;
}

export function Section({ id, title, figure, right, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-h">
        <h2 id={id}>
          {title}
          {figure !== undefined && (
            <>
              {" "}
              <span className="tab-n">{count(figure)}</span>
            </>
          )}
        </h2>
        {right && <div className="section-r">{right}</div>}
      </div>
      {children}
    </section>
  );
}
