import type { GroupOption } from "#components/ui/group-field.tsx";

/** The group by its whole path, as far as it is in reach. */
export const placeOf = (
  { groupId, groupName }: { groupId: string; groupName: string },
  groups: readonly GroupOption[],
): string => groups.find(({ id }) => id === groupId)?.path ?? groupName;
