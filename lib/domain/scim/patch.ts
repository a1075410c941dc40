import { type Comparison, type Pointer, readPath } from "#lib/domain/scim/expression.ts";
import { isObject, type Json, nameParts, valueOf } from "#lib/domain/scim/user.ts";

export interface Change {
  op: "add" | "replace" | "remove";
  path: string | null;
  value?: unknown;
}

const names = [
  "userName",
  "externalId",
  "active",
  "displayName",
  "name",
  "emails",
  "preferredLanguage",
  "locale",
];
const parts = ["value", "type", "primary", "display", ...nameParts];
const spelled = (known: readonly string[], name: string) =>
  known.find((one) => one.toLowerCase() === name) ?? null;

/** A User after a PATCH, whose operations come as several directories write them; null for a path that cannot be read. */
export function patchUser(user: Json, changes: readonly Change[]): Json | null {
  let patched: Json | null = user;
  for (const change of changes) patched = patched && applyChange(patched, change);
  return patched;
}

function applyChange(user: Json, { op, path, value }: Change): Json | null {
  if (path !== null) {
    const pointer = readPath(path);
    return pointer && changeAt(user, op, pointer, value);
  }
  if (!isObject(value)) return null;
  let changed: Json | null = user;
  for (const [key, one] of Object.entries(value))
    if (!key.toLowerCase().startsWith("urn:") || /:(user|group):[^:]+$/i.test(key))
      changed =
        key === "schemas" || key === "id"
          ? changed
          : changed && applyChange(changed, { op, path: key, value: one });
  return changed;
}

/** Attributes that are not kept change nothing. */
function changeAt(user: Json, op: Change["op"], pointer: Pointer, value: unknown): Json {
  const name = spelled(names, pointer.attribute);
  if (!name) return user;
  const rest = Object.fromEntries(Object.entries(user).filter(([key]) => key !== name));
  const now = user[name];
  if (name === "emails") return { ...rest, [name]: emailsAfter([now ?? []].flat(), op, pointer, value) };
  const part = pointer.part && spelled(parts, pointer.part);
  if (part)
    return { ...rest, [name]: withPart(isObject(now) ? now : {}, part, op === "remove" ? null : value) };
  if (op === "remove") return rest;
  return { ...rest, [name]: isObject(now) && isObject(value) ? { ...now, ...value } : value };
}

function emailsAfter(
  now: readonly unknown[],
  op: Change["op"],
  { within, part }: Pointer,
  value: unknown,
): unknown[] {
  const one = part && spelled(parts, part);
  const fits = (email: unknown) => within.every((comparison) => agrees(email, comparison));
  if (op === "remove") {
    if (one) return now.map((email) => (fits(email) && isObject(email) ? withPart(email, one, null) : email));
    const named = [value ?? []].flat().map((email) => (isObject(email) ? valueOf(email, "value") : email));
    return now.filter(
      (email) =>
        !fits(email) || (named.length > 0 && isObject(email) && !named.includes(valueOf(email, "value"))),
    );
  }
  if (within.length === 0 && !one) return op === "replace" ? [value].flat() : [...now, ...[value].flat()];
  const set = (email: Json): Json =>
    one ? withPart(email, one, value) : { ...email, ...(isObject(value) ? value : {}) };
  if (now.some(fits)) return now.map((email) => (fits(email) && isObject(email) ? set(email) : email));
  return [...now, set(Object.fromEntries(within.map(({ attribute, value: asked }) => [attribute, asked])))];
}

const withPart = (whole: Json, part: string, value: unknown): Json => ({
  ...Object.fromEntries(Object.entries(whole).filter(([key]) => key.toLowerCase() !== part.toLowerCase())),
  ...(value !== null && { [part]: value }),
});

function agrees(value: unknown, { attribute, value: asked }: Comparison): boolean {
  const found = isObject(value) ? valueOf(value, attribute) : undefined;
  return String(found ?? "").toLowerCase() === String(asked).toLowerCase();
}
