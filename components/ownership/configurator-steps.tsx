import type { ReactNode } from "react";
import { Section } from "#components/layout/section.tsx";
import { StepList } from "#components/ui/step-list.tsx";

interface ConfiguratorStepsProps {
  location: string;
  /** The way to the take-over, for who may. */
  takeOver?: ReactNode;
}

/** Apple Configurator and this server at one location: what is, why, what it does, and both ways out of it. */
export function ConfiguratorSteps({ location, takeOver }: ConfiguratorStepsProps) {
  return (
    <Section id="configurator" title="Apple Configurator uses this location">
      <p>
        <b>What is.</b> Apple names Apple Configurator as the manager of {location}.
      </p>
      <p>
        <b>Why.</b> Somebody signed in to Configurator on a Mac with an account of this organization, and
        chose this location there.
      </p>
      <p>
        <b>What it does.</b> Two managers at one location take licenses from each other. So nothing is
        assigned or revoked from here until one of them leaves; what Apple says is still read.
      </p>
      <div className="gap" />
      <h3>There is another location that nobody uses</h3>
      <StepList
        steps={[
          "On that Mac, verify with which Apple Business or School account Configurator is signed in: it must be this organization's.",
          "In Configurator open Account and look at the location that stands there.",
          "Choose Change Location and pick one that is not in use.",
          "Back here, press Sync now.",
          <>
            Acknowledge that the location was used before, which is a take-over: everything that stands goes
            on under our name. {takeOver}
          </>,
        ]}
      />
      <div className="gap" />
      <h3>There is only this one</h3>
      <StepList
        steps={[
          "At Apple, add a new location for Configurator and choose it there with Change Location. Or sign out of Configurator, where it is not needed.",
          "Back here, press Sync now, then acknowledge that the location was used before.",
        ]}
      />
      <p className="note note-top">
        Best is a separate location, with a content token of its own, for Apple Configurator alone: then
        neither gets into the other&apos;s way again.
      </p>
    </Section>
  );
}
