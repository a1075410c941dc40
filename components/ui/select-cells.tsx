import { Checkbox } from "#components/ui/checkbox.tsx";
import { Cell } from "#components/ui/row.tsx";

/** Head of the column that selects; works inside a SelectableTable. */
export function SelectAllHead({ label = "Select all on this page" }: { label?: string | undefined }) {
  return (
    <th role="columnheader" scope="col" className="ck">
      <Checkbox aria-label={label} data-select="all" />
    </th>
  );
}

/** Sends `value` as one of `ids`. */
export function SelectCell({
  value,
  name,
  disabled,
}: {
  value: string;
  name: string;
  disabled?: boolean | undefined;
}) {
  return (
    <Cell className="ck">
      <Checkbox
        name="ids"
        value={value}
        aria-label={`Select ${name}`}
        data-select="row"
        disabled={disabled}
      />
    </Cell>
  );
}
