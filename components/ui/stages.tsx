import { count } from "#components/ui/count.ts";

export interface Stage {
  name: string;
  count: number | string;
  second: string;
  state: "done" | "now" | "later";
}

/** Written down, sent, event completed, read back, installed: how far each part has come. */
export function Stages({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className="stages">
      {stages.map(({ name, count: figure, second, state }) => (
        <li key={name} className={`stage stage-${state}`} aria-current={state === "now" ? "step" : undefined}>
          <span className="stage-h">{name}</span>
          <b>{typeof figure === "number" ? count(figure) : figure}</b>
          <span className="second">{second}</span>
        </li>
      ))}
    </ol>
  );
}
