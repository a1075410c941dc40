import "server-only";
import * as siblings from "#lib/data/siblings.ts";
import { ourMdmId } from "#lib/features/our-name.ts";
import type { Scope } from "#lib/scope.ts";

/** What is told instead of another customer's name: who works in one need not learn of the others. */
export const SIBLING_NAME = "Another customer of this installation";

/** Which other customer of this installation has written this id at a location; null where it is none of them. */
async function siblingOf(customerId: string, uId: string, ownerId: string): Promise<string | null> {
  for (const other of await siblings.customerIds())
    if (other !== customerId && (await ourMdmId(other, uId)) === ownerId) return other;
  return null;
}

interface Owner {
  id: string;
  name: string | null;
  metadata: string | null;
}

/** Whose name stands at a location, as it may be told in this customer. */
export async function tellableOwner<T extends Owner>(
  customerId: string,
  uId: string,
  owner: T | null,
  ourId: string | null,
): Promise<T | null> {
  if (!owner || owner.id === ourId || !(await siblingOf(customerId, uId, owner.id))) return owner;
  return { ...owner, name: SIBLING_NAME, metadata: null };
}

/** That another customer of this installation holds a location; its name only for who works there, or operates this one. */
export async function siblingAt(
  { customerId, actor }: Scope,
  uId: string,
  ownerId: string | null,
): Promise<{ name: string | null } | null> {
  const sibling = ownerId === null ? null : await siblingOf(customerId, uId, ownerId);
  if (sibling === null) return null;
  return { name: actor.kind === "member" ? await siblings.nameFor(actor.id, sibling) : null };
}
