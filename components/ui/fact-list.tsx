import { Fragment, type ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
  /** A paler second line. */
  second?: ReactNode | undefined;
  secondTone?: "notice" | "warning" | "critical" | undefined;
  /** Who told us: file, Apple, here, outside. */
  source?: string | undefined;
}

const looks = {
  plain: "facts",
  gate: "facts gate-facts",
  side: "facts facts-side",
  sourced: "facts facts-src",
};

/** What is known of one thing, a line each; empty facts are left out by passing false. */
export function FactList({
  facts,
  look = "plain",
}: {
  facts: readonly (Fact | false | null | undefined)[];
  look?: keyof typeof looks | undefined;
}) {
  return (
    <dl className={looks[look]}>
      {facts.map((fact) => {
        if (!fact) return null;
        const { term, value, second, secondTone, source } = fact;
        const told = (
          <>
            {value}
            {second && <span className={secondTone ? `second ${secondTone}` : "second"}>{second}</span>}
          </>
        );
        return (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>
              {source ? <span>{told}</span> : told}
              {source && <span className="src">{source}</span>}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
