import { SelectField } from "#components/ui/select-field.tsx";

export interface GroupOption {
  id: string;
  /** From the top group down. */
  path: string;
}

export function GroupField({
  groups,
  value,
  error,
}: {
  groups: readonly GroupOption[];
  value: string;
  error?: string | undefined;
}) {
  return (
    <SelectField id="in-group" name="groupId" label="Group" defaultValue={value} error={error}>
      {groups.map(({ id, path }) => (
        <option key={id} value={id}>
          {path}
        </option>
      ))}
    </SelectField>
  );
}
