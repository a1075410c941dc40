import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { holderKinds } from "#lib/domain/holder-groups/holder-kind.ts";
import { ruleFields, ruleOps } from "#lib/domain/holder-groups/rule.ts";

const Rule = z
  .object({
    match: z.enum(["all", "any"]),
    terms: z.array(z.object({ field: z.enum(ruleFields), op: z.enum(ruleOps), value: z.string() })),
  })
  .meta({ id: "HolderRule" });

export const HolderGroup = z
  .object({
    id: Id,
    groupId: Id.meta({
      description: "The organization group whose devices or people it gathers, with all below.",
    }),
    groupName: z.string(),
    kind: z.enum(holderKinds),
    name: z.string(),
    rule: Rule.nullable().meta({ description: "Null for a fixed list." }),
    source: z.enum(["hand", "scim"]).meta({ description: "scim: kept by a directory, and changed there." }),
    directoryName: z.string().nullable(),
    members: z.int().meta({ description: "How many are in it now." }),
    createdAt: Moment,
    createdBy: z.string(),
    updatedAt: Moment,
  })
  .meta({ id: "HolderGroup" });

export const HolderGroupWithUse = HolderGroup.extend({
  usedIn: z
    .array(z.object({ id: Id, name: z.string() }))
    .meta({ description: "Groups whose rule asks for membership in this one." }),
}).meta({ id: "HolderGroupWithUse" });

export const Member = z
  .object({
    id: Id,
    kind: z.enum(holderKinds),
    name: z.string(),
    serial: z.string().optional().meta({ description: "Of a device." }),
    email: z.string().nullable().optional().meta({ description: "Of a person." }),
    groupId: Id,
    groupName: z.string(),
    licenses: z.int(),
  })
  .meta({ id: "HolderGroupMember" });

export const RulePreview = z
  .object({ count: z.int(), names: z.array(z.string()).meta({ description: "The first few." }) })
  .meta({ id: "RulePreview" });

export const HolderPlace = z
  .object({
    groups: z
      .array(z.object({ id: Id, name: z.string(), smart: z.boolean() }))
      .meta({ description: "Of the first 200 by name; smart: by its rule." }),
    tags: z.array(z.string()),
  })
  .meta({ id: "HolderPlace" });

export const ChangedMembers = z.object({ changed: z.int() }).meta({ id: "ChangedMembers" });
export const ChangedTags = z.object({ added: z.int(), removed: z.int() }).meta({ id: "ChangedTags" });

export const Directory = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    name: z.string(),
    prefix: z.string().nullable().meta({ description: "How its token begins; null while it has none." }),
    adopts: z
      .boolean()
      .meta({ description: "Whether it may take over people who came by a table or by hand." }),
    managedAccounts: z.boolean().meta({ description: "Whether userName is the Managed Apple Account." }),
    people: z.int(),
    groups: z.int(),
    createdAt: Moment,
    createdBy: z.string(),
    lastUsedAt: Moment.nullable(),
    problem: z.string().nullable().meta({ description: "The last that it could not bring in." }),
    problemAt: Moment.nullable(),
  })
  .meta({ id: "Directory" });

export const DirectorySecret = z
  .object({
    id: Id,
    secret: z.string().nullable().meta({ description: "The bearer token, told this once." }),
  })
  .meta({ id: "DirectorySecret" });
