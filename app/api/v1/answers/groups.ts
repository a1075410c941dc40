import { z } from "zod";
import { Id } from "#lib/api/shapes.ts";

export const Group = z
  .object({
    id: Id,
    parentId: Id.nullable().meta({ description: "Null at the top of the customer." }),
    name: z.string(),
  })
  .meta({ id: "OrganizationGroup" });

export const GroupWithContents = Group.extend({
  contents: z
    .object({
      groups: z.int(),
      tokens: z.int(),
      devices: z.int(),
      people: z.int(),
      members: z.int(),
      invitations: z.int(),
      keys: z.int(),
    })
    .meta({ description: "What stands in the group itself; each counted up to 1,001." }),
}).meta({ id: "OrganizationGroupWithContents" });

const names = z.array(z.string());

export const MovePreview = z
  .object({
    name: z.string(),
    from: z.string(),
    to: z.string(),
    groups: z.int().meta({ description: "How many groups move: it and those below." }),
    tokensLost: names,
    tokensGained: names,
    tokensMoved: names,
    membersLost: names,
    membersGained: names,
  })
  .meta({ id: "OrganizationGroupMovePreview" });
