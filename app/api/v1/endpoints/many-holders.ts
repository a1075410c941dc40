import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { changeMany } from "#lib/features/inventory/bulk/change-many.ts";
import { removeMany } from "#lib/features/inventory/bulk/remove-many.ts";
import { KeptBy } from "#lib/features/inventory/schemas.ts";

const chosen = {
  ids: z.array(z.uuid()).max(10_000).default([]),
  matching: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: "Filter words of the list, instead of ids; empty for all." }),
};

const change = {
  ...chosen,
  groupId: z.uuid().optional(),
  keptBy: KeptBy.optional().meta({
    description:
      "Who may change the records from then on; said, it takes over what SCIM or the MDM server owns.",
  }),
};

const owner = z
  .union([z.email("Write it like ada@example.org.").max(254), z.literal("none")])
  .optional()
  .meta({ description: "An e-mail address or Managed Apple Account of a person; none for nobody." });

const Remove = z.object({
  ...chosen,
  count: z
    .int()
    .min(1)
    .meta({ description: "How many go: any other number than those in reach is refused." }),
});

/** A JSON body has no undefined; what is left out stays out. */
const said = <T extends object>(body: T) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const kinds = [
  { kind: "device", many: "devices", tag: "Devices", title: "Devices", body: z.object({ ...change, owner }) },
  { kind: "person", many: "people", tag: "People", title: "People", body: z.object(change) },
] as const;

export const manyHolderEndpoints = kinds.flatMap(({ kind, many, tag, title, body }) => [
  endpoint(
    {
      method: "POST",
      path: `/${many}/edit-many`,
      id: `editMany${title}`,
      summary: `Move many ${many}, or say whose they are and who keeps them`,
      tag,
      permission: "inventory:write",
      body,
      answers: { 200: z.object({ changed: z.int() }) },
    },
    (scope, { body: asked }) => changeMany(scope, { kind, ...said(asked) }),
  ),
  endpoint(
    {
      method: "POST",
      path: `/${many}/remove-many`,
      id: `removeMany${title}`,
      summary: `Remove the records of many ${many}; their licenses stay with them at Apple`,
      tag,
      permission: "inventory:write",
      body: Remove,
      answers: { 200: z.object({ removed: z.int() }) },
    },
    (scope, { body: { count, ...asked } }) =>
      removeMany(scope, { kind, ...said(asked), confirmation: count }),
  ),
]);
