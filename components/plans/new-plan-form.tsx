"use client";

import { type ReactNode, useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { Section } from "#components/layout/section.tsx";
import { SerialsField } from "#components/plans/serials-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import { DecisionHint, DecisionPanel } from "#components/ui/panel.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface NewPlanFormProps {
  action: FormAction<void>;
  kind: "assign" | "revoke";
  /** What the address asks for, as fields. */
  fields: readonly (readonly [name: string, value: string])[];
  titles: { count: number; choice: ReactNode };
  targets: { count: number; atLeast: boolean; list: ReactNode };
}

/** What and for whom, and the button that works it out. Nothing of it reaches Apple. */
export function NewPlanForm({ action, kind, fields, titles, targets }: NewPlanFormProps) {
  const { form, result, errors, pending } = useActionForm(action);
  const [serials, setSerials] = useState(0);
  const whom = targets.count + serials;
  const most = titles.count * whom;
  return (
    <TwoColumns
      width="wide"
      asideLabel="The plan"
      aside={
        <DecisionPanel id="work" title={kind === "assign" ? "Who is to get it" : "Who is to lose it"}>
          <Ledger
            caption="What the plan will ask about"
            lines={[
              { label: "Titles", value: count(titles.count) },
              { label: "Devices and people", value: `${targets.atLeast ? "over " : ""}${count(whom)}` },
            ]}
            sum={{ label: "Licenses to look at", value: count(most), open: true }}
          />
          <div className="grid gap-3 pt-4">
            <RefusalNotice result={result} />
            <Button type="submit" form="new-plan" kind="primary" size="lg" block busy={pending}>
              Make the plan
            </Button>
          </div>
          <DecisionHint>It shows who can and who cannot. Nothing is sent to Apple.</DecisionHint>
        </DecisionPanel>
      }
    >
      <Section id="what" title="Which titles">
        {titles.choice}
      </Section>
      <Section id="whom" title={kind === "assign" ? "For whom" : "From whom"}>
        {targets.list}
        <form {...form} id="new-plan">
          {fields.map(([name, value], at) => (
            <input key={`${name}-${at}`} type="hidden" name={name} value={value} />
          ))}
          <SerialsField error={errors["serials"]} onRead={setSerials} />
        </form>
      </Section>
    </TwoColumns>
  );
}
