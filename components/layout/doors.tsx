import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { count } from "#components/ui/count.ts";

/** The first run: a title, what it is about, and two doors. */
export function Doors({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="doors-page">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <div className="doors">{children}</div>
    </div>
  );
}

export function Door({
  id,
  title,
  words,
  children,
}: {
  id: string;
  title: string;
  words: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="door" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{words}</p>
      {children}
    </section>
  );
}

/** Figures of what is in store. */
export function Stock({ figures }: { figures: readonly { count: number; noun: string }[] }) {
  return (
    <dl className="stock">
      {figures.map(({ count: figure, noun }) => (
        <div key={noun}>
          <dt>{noun}</dt>
          <dd>{count(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Short words in two columns, each with the same icon. */
export function IconWords({ icon, words }: { icon: IconName; words: readonly string[] }) {
  return (
    <ul className="files">
      {words.map((one) => (
        <li key={one}>
          <Icon name={icon} size={15} />
          {one}
        </li>
      ))}
    </ul>
  );
}
