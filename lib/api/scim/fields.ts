import { isObject } from "#lib/domain/scim/user.ts";

/**
 * The body with its known names as they are written here: names may come in any case. `Operations` is told in small letters,
 * and what a `value` holds is left as it came.
 */
export function readFields(body: unknown, names: readonly string[]): unknown {
  if (Array.isArray(body)) return body.map((one) => readFields(one, names));
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const name = [...names, "operations"].find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
      return [name, name === "operations" || name === "members" ? readFields(value, names) : value];
    }),
  );
}
