import { SelectField } from "#components/ui/select-field.tsx";

export interface GroupOption {
  id: string;
  /** From the top group down. */
  path: string;
}

interface GroupFieldProps {
  id?: string;
  name?: string;
  label?: string;
  hint?: string;
  groups: readonly GroupOption[];
  /** The group that is chosen at first. */
  value: string;
  error?: string | undefined;
}

export function GroupField({
  id = "in-group",
  name = "groupId",
  label = "Group",
  hint,
  groups,
  value,
  error,
}: GroupFieldProps) {
  return (
    <SelectField id={id} name={name} label={label} hint={hint} defaultValue={value} error={error}>
      {groups.map((group) => (
        <option key={group.id} value={group.id}>
          {group.path}
        </option>
      ))}
    </SelectField>
  );
}
