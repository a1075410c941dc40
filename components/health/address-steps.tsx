import { stepNames, stepWords } from "#components/health/step-words.ts";
import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { type Line, LineList } from "#components/ui/line-list.tsx";
import type { ConnectionTest, StepResult } from "#lib/features/health/queries.ts";

const titles = {
  api: "Licenses",
  lookup: "Names and icons",
  "content-metadata": "Custom apps",
} as const;

/** One address of Apple's: each step on the way, how it ended, and what to do. */
export function AddressSteps({ test }: { test: ConnectionTest["addresses"][number] }) {
  const { name, host, proxy, steps } = test;
  return (
    <Section id={name} title={titles[name]} right={proxy ? `${host} through ${proxy}` : host}>
      <LineList lines={steps.filter(({ step }) => step !== "proxy" || proxy !== null).map(lineOf)} />
    </Section>
  );
}

function lineOf(result: StepResult): Line {
  const { step, state, ms } = result;
  const words = stepWords(result);
  return {
    id: step,
    icon:
      state === "ok" ? "circle-check" : state === "failed" ? "triangle-exclamation-point" : "circle-dashed",
    name: stepNames[step],
    second: words ? `${words.what} ${words.advice}` : ms === null ? "not tried" : `${ms} ms`,
    end: <StateOf state={state} note={words !== null} />,
  };
}

function StateOf({ state, note }: { state: StepResult["state"]; note: boolean }) {
  if (state === "skipped")
    return (
      <Chip tone="plain" icon="circle-dashed">
        Skipped
      </Chip>
    );
  if (state === "failed")
    return (
      <Chip tone="critical" icon="x">
        Failed
      </Chip>
    );
  return (
    <Chip tone={note ? "notice" : "ok"} icon="circle-check">
      {note ? "Look at it" : "Well"}
    </Chip>
  );
}
