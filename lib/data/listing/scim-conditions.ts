import "server-only";
import { nameKey } from "#lib/domain/names.ts";
import type { Condition } from "#lib/domain/scim/expression.ts";
import { nameParts } from "#lib/domain/scim/user.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join } = Prisma;

const refuse = (): never => {
  throw new Refusal("scim-filter");
};

/** Whether the User `u` fits all of a filter; refuses what Users are not asked for. */
export const userWhere = (conditions: readonly Condition[]): Prisma.Sql => every(conditions.map(userFits));

/** Whether the group `g` fits all of a filter; refuses what Groups are not asked for. */
export const groupWhere = (conditions: readonly Condition[]): Prisma.Sql => every(conditions.map(groupFits));

const every = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? join(conditions, " and ") : sql`true`;

function userFits({ attribute, within, part, value }: Condition): Prisma.Sql {
  if (attribute === "emails")
    return hasEmail([...within, ...(value === null ? [] : [{ attribute: part ?? "value", value }])]);
  const namePart = attribute === "name" ? nameParts.find((one) => one.toLowerCase() === part) : undefined;
  if (namePart) return sql`lower(u."attributes"->'name'->>${namePart}) = ${textOf(value)}`;
  if (within.length > 0 || part !== null) return refuse();
  switch (attribute) {
    case "id":
      return sql`u."personId"::text = ${textOf(value)}`;
    case "username":
      return sql`u."userNameKey" = ${textOf(value)}`;
    case "externalid":
      return sql`u."externalId" = ${String(value)}`;
    case "displayname":
      return sql`lower(u."attributes"->>'displayName') = ${textOf(value)}`;
    case "active":
      return sql`u."active" = ${textOf(value) === "true"}`;
  }
  return refuse();
}

function hasEmail(asked: readonly { attribute: string; value: string | boolean }[]): Prisma.Sql {
  const fits = asked.map(({ attribute, value }) =>
    ["value", "type", "primary"].includes(attribute)
      ? sql`lower(e->>${attribute}) = ${textOf(value)}`
      : refuse(),
  );
  return sql`exists (select from jsonb_array_elements(u."attributes"->'emails') e where ${every(fits)})`;
}

function groupFits({ attribute, within, part, value }: Condition): Prisma.Sql {
  if (attribute === "members") {
    const [only, ...more] = [...within, ...(value === null ? [] : [{ attribute: part ?? "value", value }])];
    if (!only || more.length > 0 || only.attribute !== "value") return refuse();
    return sql`exists (select from "HolderGroupMember" m
      where m."customerId" = g."customerId" and m."holderGroupId" = g."id" and m."holderId"::text = ${textOf(only.value)})`;
  }
  if (within.length > 0 || part !== null) return refuse();
  switch (attribute) {
    case "id":
      return sql`g."id"::text = ${textOf(value)}`;
    case "externalid":
      return sql`g."externalId" = ${String(value)}`;
    case "displayname":
      return sql`g."nameKey" = ${nameKey(String(value))}`;
  }
  return refuse();
}

const textOf = (value: string | boolean | null): string => String(value).toLowerCase();
