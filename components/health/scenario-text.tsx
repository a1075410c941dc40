import { Section } from "#components/layout/section.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { StepList } from "#components/ui/step-list.tsx";
import type { Scenario } from "#lib/domain/help/scenarios.ts";

/** One piece of help: scenario, cause, effect, steps. */
export function ScenarioText({ scenario }: { scenario: Scenario }) {
  const { id, title, cause, effect, steps } = scenario;
  return (
    <Section id={id} title={title}>
      <FactList
        facts={[
          { term: "You see", value: scenario.scenario },
          { term: "Cause", value: cause },
          { term: "Effect", value: effect },
          { term: "Steps", value: <StepList steps={steps} /> },
        ]}
      />
    </Section>
  );
}
