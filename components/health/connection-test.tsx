"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { AddressSteps } from "#components/health/address-steps.tsx";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { ConnectionTest as Result } from "#lib/features/health/queries.ts";

/** A button that walks the way to Apple, and how far it came. */
export function ConnectionTest({ action }: { action: FormAction<Result> }) {
  const { form, result, pending } = useActionForm(action);
  return (
    <div className="walked">
      <form {...form}>
        <Button type="submit" kind="primary" icon="unplug" busy={pending}>
          Test now
        </Button>
      </form>
      <RefusalNotice result={result} />
      {result.status === "done" && (
        <>
          <Callout
            tone={result.value.well ? "ok" : "warning"}
            icon={result.value.well ? "circle-check" : "cloud-off"}
            live
          >
            <p>
              {result.value.well
                ? "Every step to every address is well. If tokens are silent all the same, Apple has an outage; its system status page tells."
                : "The way to Apple ends before Apple. Each address says at which step, and what to do."}
            </p>
          </Callout>
          {result.value.addresses.map((one) => (
            <AddressSteps key={one.name} test={one} />
          ))}
        </>
      )}
    </div>
  );
}
