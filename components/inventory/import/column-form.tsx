"use client";

import { columnHint, columnLabel } from "#components/inventory/import/column-words.ts";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface ColumnFormProps {
  kind: Kind;
  importId: string;
  action: FormAction<void>;
  /** What the table may have, and where each was found. */
  known: readonly string[];
  columns: Record<string, number>;
  header: readonly string[];
  seekMissing: boolean;
}

/** Which column of the table is which. */
export function ColumnForm({ kind, importId, action, known, columns, header, seekMissing }: ColumnFormProps) {
  const { form, result, pending } = useActionForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="importId" value={importId} />
      {known.map((column) => (
        <SelectField
          key={column}
          id={`column.${column}`}
          label={columnLabel(kind, column)}
          hint={columnHint(kind, column)}
          defaultValue={columns[column]?.toString() ?? ""}
        >
          <option value="">Not in the table</option>
          {header.map((heading, at) => (
            <option key={at} value={at}>
              {heading || `Column ${at + 1}`}
            </option>
          ))}
        </SelectField>
      ))}
      <CheckRow id="missing" value="seek" defaultChecked={seekMissing} label="Look for what the table lacks">
        {`Finds ${kinds[kind].many} that came by a table and are not in this one. You see them before anything is removed.`}
      </CheckRow>
      <RefusalNotice result={result} />
      <SubmitButton busy={pending} icon="list-checks">
        Check every row
      </SubmitButton>
    </form>
  );
}
