import { z } from "zod";

export const GroupName = z
  .string()
  .trim()
  .min(1, "Give the group a name.")
  .max(120, "At most 120 characters.");
const GroupId = z.uuid("Choose a group.");

export const CreateGroup = z.object({ parentId: GroupId, name: GroupName });
export type CreateGroup = z.output<typeof CreateGroup>;

export const RenameGroup = z.object({ id: GroupId, name: GroupName });
export type RenameGroup = z.output<typeof RenameGroup>;

export const MoveGroup = z.object({ id: GroupId, parentId: GroupId });
export type MoveGroup = z.output<typeof MoveGroup>;

export const RemoveGroup = z.object({ id: GroupId });
export type RemoveGroup = z.output<typeof RemoveGroup>;
