import type { ReactNode } from "react";

/** Numbered help beside a form. */
export function StepList({ steps }: { steps: readonly ReactNode[] }) {
  return (
    <ol className="how">
      {steps.map((step, at) => (
        <li key={at}>{step}</li>
      ))}
    </ol>
  );
}
