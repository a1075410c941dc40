/** What is kept of a User resource; everything else that a directory sends is let go. */
export interface ScimUser {
  userName: string;
  externalId: string | null;
  active: boolean;
  displayName: string | null;
  name: Partial<Record<NamePart, string>>;
  emails: ScimEmail[];
  preferredLanguage: string | null;
  locale: string | null;
}

export interface ScimEmail {
  value: string;
  type?: string;
  primary?: boolean;
}

export const nameParts = [
  "formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix",
] as const; // prettier-ignore
export type NamePart = (typeof nameParts)[number];

const LENGTH = 255;
const EMAILS = 20;

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value by its name, whose letters may be of any case. */
export const valueOf = (resource: Json, name: string): unknown =>
  Object.entries(resource).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

/** Reads a User resource as directories send it; answers the attribute that cannot be read instead. */
export function readUser(resource: Json): { user: ScimUser } | { wrong: string } {
  const of = (name: string) => valueOf(resource, name);
  const userName = textOf(of("userName"));
  const emails = readEmails(of("emails"));
  const active = readFlag(of("active"));
  if (!userName) return { wrong: "userName" };
  if (!emails) return { wrong: "emails" };
  if (active === null) return { wrong: "active" };
  const name = of("name");
  return {
    user: {
      userName,
      externalId: textOf(of("externalId")),
      active,
      displayName: textOf(of("displayName")),
      name: Object.fromEntries(
        nameParts.flatMap((part) => {
          const text = isObject(name) ? textOf(valueOf(name, part)) : null;
          return text ? [[part, text]] : [];
        }),
      ),
      emails,
      preferredLanguage: textOf(of("preferredLanguage")),
      locale: textOf(of("locale")),
    },
  };
}

/** Entra ID sends "True" and "False"; what is not said is true. */
export function readFlag(value: unknown): boolean | null {
  if (value === undefined || value === null) return true;
  const word = String(value).toLowerCase();
  return word === "true" ? true : word === "false" ? false : null;
}

function readEmails(value: unknown): ScimEmail[] | null {
  const all = value === undefined || value === null ? [] : [value].flat();
  if (all.length > EMAILS) return null;
  const emails = all.map((one): ScimEmail | null => {
    const address = textOf(isObject(one) ? valueOf(one, "value") : one);
    if (!address) return null;
    const [type, primary] = isObject(one)
      ? [textOf(valueOf(one, "type")), valueOf(one, "primary")]
      : [null, undefined];
    return {
      value: address,
      ...(type && { type }),
      ...(primary !== undefined && { primary: readFlag(primary) === true }),
    };
  });
  return emails.filter((one) => one !== null);
}

const textOf = (value: unknown): string | null => {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text.slice(0, LENGTH);
};
