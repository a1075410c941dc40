"use client";

import { useRouter } from "next/navigation";
import { ApplyForm } from "#components/inventory/import/apply-form.tsx";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { count } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import { DecisionHint, DecisionPanel } from "#components/ui/panel.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { ImportCounts } from "#lib/features/inventory/queries.ts";

interface ApplyPanelProps {
  kind: Kind;
  importId: string;
  counts: ImportCounts;
  apply: FormAction<void>;
  discard: FormAction<void>;
}

/** What the import would do, as a sum that closes, and the button that does it. */
export function ApplyPanel({ kind, importId, counts, apply, discard }: ApplyPanelProps) {
  const { one, many } = kinds[kind];
  const all = counts.new + counts.changed + counts.same + counts.kept + counts.duplicate + counts.problem;
  const doing = counts.new + counts.changed;
  return (
    <DecisionPanel id="decide" title="What it does">
      <Ledger
        caption="What becomes of the rows"
        lines={[
          { label: "Rows in the table", value: count(all) },
          ...minus("The same as here", counts.same),
          ...minus("Kept, because others own them", counts.kept),
          ...minus("Twice in the table", counts.duplicate),
          ...minus("Problems", counts.problem),
        ]}
        sum={{
          label: `${many.charAt(0).toUpperCase()}${many.slice(1)} to store`,
          second: `${count(counts.new)} new, ${count(counts.changed)} changed`,
          value: count(doing),
        }}
      />
      <ApplyForm kind={kind} importId={importId} counts={counts} action={apply} />
      <Discard kind={kind} importId={importId} action={discard} />
      <DecisionHint>
        {counts.missing > 0
          ? "Unticked, nothing is removed. Apple is told nothing either way."
          : `No ${one} is removed, and Apple is told nothing.`}
      </DecisionHint>
    </DecisionPanel>
  );
}

const minus = (label: string, value: number) =>
  value === 0 ? [] : [{ label, value: `−${count(value)}`, minus: true }];

/** Lets go of the table. */
export function Discard({
  kind,
  importId,
  action,
}: Pick<ApplyPanelProps, "kind" | "importId"> & { action: FormAction<void> }) {
  const router = useRouter();
  const { path } = kinds[kind];
  const { form, result, pending } = useActionForm(action, () => {
    router.push(location.pathname.replace(new RegExp(`/${path}/import/.*$`), `/${path}`));
  });
  return (
    <form {...form}>
      <input type="hidden" name="importId" value={importId} />
      <RefusalNotice result={result} />
      <SubmitButton kind="ghost" block busy={pending}>
        Discard the table
      </SubmitButton>
    </form>
  );
}
