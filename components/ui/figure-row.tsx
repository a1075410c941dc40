import Link from "next/link";
import type { ReactNode } from "react";

export interface Figure {
  label: string;
  figure: ReactNode;
  /** Printed small behind the figure: "of 12". */
  small?: string | undefined;
  second?: ReactNode | undefined;
  tone?: "notice" | "warning" | "critical" | "pencil" | undefined;
  /** The filtered list that the figure counts. */
  href?: string | undefined;
}

/** Two to five figures between rules. */
export function FigureRow({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map((one) => (
        <div key={one.label}>
          <dt>{one.label}</dt>
          <dd className="figure">
            <FigureValue {...one} />
          </dd>
          {one.second && <dd className="figure-s">{one.second}</dd>}
        </div>
      ))}
    </dl>
  );
}

function FigureValue({ figure, small, tone, href }: Figure) {
  const value = (
    <>
      {tone ? <span className={tone}>{figure}</span> : figure}
      {small && (
        <>
          {" "}
          <small>{small}</small>
        </>
      )}
    </>
  );
  if (!href) return value;
  return (
    <Link className="fig-a" href={href}>
      {value}
    </Link>
  );
}
