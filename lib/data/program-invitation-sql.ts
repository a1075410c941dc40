import "server-only";
import type { Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** The groups that a token serves, as `below`: the one it lives in and all under it. */
export const belowToken = ({ customerId }: Pick<Tx, "customerId">, tokenId: string) => sql`below as (
  select t."groupId" as id from "ContentToken" t
  where t."customerId" = ${customerId}::uuid and t."id" = ${tokenId}::uuid and t."removal" is null
  union all
  select g."id" from "OrganizationGroup" g join below b on g."parentId" = b.id where g."customerId" = ${customerId}::uuid
)`;

/** Somebody here, `p`, has accepted at the token. */
export const hasAccepted = (tokenId: string | null) => sql`exists (select from "AppleUser" u
  where u."customerId" = p."customerId" and u."personId" = p."id" and u."tokenId" = ${tokenId}::uuid and u."status" = 'Associated')`;
