import "server-only";
import { type Pointer, readPath } from "#lib/domain/scim/expression.ts";
import { isObject, valueOf } from "#lib/domain/scim/user.ts";
import type { PatchOperations } from "#lib/features/scim/schemas.ts";
import { Refusal } from "#lib/refusal.ts";

/** One step of a change of a group; `remove: null` means everybody. */
export type GroupChange =
  { name: string } | { externalId: string | null } | { add: string[] } | { remove: string[] | null };

/** What a PATCH of a group comes to, in its order; what is not kept of groups changes nothing. */
export const groupChanges = (operations: PatchOperations): GroupChange[] => operations.flatMap(stepsOf);

function stepsOf({ op, path, value }: PatchOperations[number]): GroupChange[] {
  if (path === null) {
    if (!isObject(value)) throw new Refusal("scim-path");
    return Object.entries(value).flatMap(([key, one]) =>
      key === "schemas" ? [] : stepsOf({ op, path: key, value: one }),
    );
  }
  const pointer = readPath(path);
  if (!pointer) throw new Refusal("scim-path");
  if (pointer.attribute === "members") return memberSteps(op, pointer, value);
  if (pointer.attribute === "externalid")
    return [{ externalId: op === "remove" ? null : textOf("externalId", value) }];
  if (pointer.attribute !== "displayname") return [];
  if (op === "remove") throw new Refusal("scim-value", { attribute: "displayName" });
  return [{ name: textOf("displayName", value) }];
}

function memberSteps(op: PatchOperations[number]["op"], { within }: Pointer, value: unknown): GroupChange[] {
  if (!within.every(({ attribute }) => attribute === "value")) throw new Refusal("scim-path");
  const named = within.length > 0 ? within.map((one) => String(one.value)) : valuesOf(value);
  if (op === "remove") return [{ remove: within.length > 0 || named.length > 0 ? named : null }];
  return op === "add" ? [{ add: named }] : [{ remove: null }, { add: named }];
}

function valuesOf(value: unknown): string[] {
  return [value ?? []]
    .flat()
    .map((one: unknown) => textOf("members", isObject(one) ? valueOf(one, "value") : one));
}

function textOf(attribute: string, value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "" || text.length > 255) throw new Refusal("scim-value", { attribute });
  return text;
}
